package kanava.server.contract

import kanava.fixtures.Api
import kanava.fixtures.House
import kanava.fixtures.RawRequest
import kanava.identity.Role
import spock.lang.Shared
import spock.lang.Specification

/** What the contract's generated cases don't cover: bodies as bytes, and refusals before any operation is known. */
class EdgeSpec extends Specification {
    @Shared Api requester = new House().as(Role.EMPLOYEE)
    @Shared Api nobody = new Api()

    def "all faults of a request are named at once"() {
        when:
        def answer = requester.post('/api/v1/accounts?dry=1', [name: 7, weeklyHours: 200, colour: 'red'],
                'Idempotency-Key': 'two words')

        then:
        answer.problem == 'invalid-request'
        answer.faults == ['dry unknown-parameter', '/name type', '/weeklyHours too-large', '/colour unknown-field',
                          'Idempotency-Key pattern'] as Set
    }

    def "a body that is not exactly one JSON value is refused"() {
        expect:
        requester.post('/api/v1/accounts', body).problem == 'malformed-request'

        where:
        body << ['', '{', '{} {}', '{"name":"x"} trailing', "{'name':'x'}", '{"name":NaN}', '{"weeklyHours":01}',
                 '[' * 60 + ']' * 60, '{"weeklyHours":1e-999999999}', '{"name":"\u0001"}']
    }

    def "two values under one key are refused, wherever they stand"() {
        expect:
        requester.post('/api/v1/accounts', '{"name":"a","name":"b"}').faults == ['/name duplicate'] as Set
    }

    def "strange text is text"() {
        expect:
        requester.post('/api/v1/accounts', body).status == 201

        where:
        body << ['{"name":"😀 %s {0} \' \\" <b>"}', '{"purpose":"line\\nline\\tend"}', '{"name":"שלום عربى"}']
    }

    def "characters that would change or hide words on a page are refused by field: #character"() {
        expect:
        requester.post('/api/v1/accounts', "{\"name\":\"a${character}b\"}").faults == ['/name unusable-character'] as Set

        where:
        character << ['\\u0000', '\\u001b', '\\ud800', '\\udc00\\ud800', '\\u202e', '\\u2066', '\\u0085',
                      '\\u200e', '\\u061c', '\\u3164', '\\ufdd0', '\\uffff', '\\ue000', '\\udb40\\udc41']
    }

    def "lengths are counted in letters, not in the halves some are stored in"() {
        expect:
        requester.post('/api/v1/accounts', [name: '😀' * 100]).json.request.name == '😀' * 100
        requester.post('/api/v1/accounts', [name: '😀' * 101]).faults == ['/name too-long'] as Set
    }

    def "who isn't signed in is told so before what could be sent or had"() {
        expect:
        nobody.post('/api/v1/accounts/x/attachments?name=a.png', 'x', 'Content-Type': 'image/png').problem == 'not-signed-in'
        nobody.post('/api/v1/accounts', 'x', 'Content-Type': 'text/plain').problem == 'not-signed-in'
        nobody.get('/api/v1/accounts', Accept: 'image/png').problem == 'not-signed-in'
        requester.post('/api/v1/units', 'x', 'Content-Type': 'text/plain').problem == 'not-allowed'
    }

    def "a body that isn't packed as it says can't be read: #packed"() {
        expect:
        nobody.post('/api/v1/session', '{"username":"x","password":"x"}', 'Content-Type': 'application/json', 'Content-Encoding': packed).problem == 'malformed-request'

        where:
        packed << ['gzip', 'deflate', 'snappy']
    }

    def "what can't be taken says what can be sent: #type"() {
        when:
        def answer = requester.post(path, 'x', 'Content-Type': sent)

        then:
        answer.problem == 'unsupported-media-type'
        answer.json.params == [type: type]

        where:
        path                                      | sent                              || type
        '/api/v1/accounts/x/attachments?name=a.png' | 'image/png'                     || 'application/octet-stream'
        '/api/v1/accounts'                        | 'text/plain'                      || 'application/json'
        '/api/v1/accounts'                        | 'application/json; charset=utf-16'|| 'application/json'
        '/api/v1/oauth/token'                     | 'text/plain'                      || 'application/x-www-form-urlencoded'
    }

    def "a name of nothing to see is no name, and a name stands on one line"() {
        expect:
        requester.post('/api/v1/accounts', '{"name":"\\u00a0 \\u2003"}').json.request.name == null
        requester.post('/api/v1/accounts', '{"name":"Iisalmen\\r\\n \\u00a0kirjasto"}').json.request.name == 'Iisalmen kirjasto'
    }

    def "marks that nobody sees make no second name of one: #mark"() {
        expect:
        requester.post('/api/v1/accounts', "{\"name\":\"Iisal${mark}mi\"}").faults == ['/name unusable-character'] as Set
        requester.post('/api/v1/accounts', "{\"plannedAddress\":\"iisalmi${mark}\"}").faults == ['/plannedAddress unusable-character'] as Set

        where:
        mark << ['\\u00ad', '\\u200b', '\\u200c', '\\u200d', '\\u2060', '\\ufeff', '\\ufe0f', '\\u034f', '\\u2063', '\\udb40\\udd00']
    }

    def "where they are part of what is seen they stay: #text"() {
        expect:
        requester.post('/api/v1/accounts', [name: text]).json.request.name == text

        where:
        text << ['Perhe 👩\u200d👩\u200d👧', '❤\ufe0f\u200d🔥', '1\ufe0f\u20e3 askel', 'می\u200cخواهم', '👍🏽 kyllä']
    }

    def "a body says that it is JSON: #type"() {
        expect:
        nobody.post('/api/v1/session', '{"username":"x","password":"x"}', 'Content-Type': type).problem == problem

        where:
        type                              || problem
        'application/json'                || 'wrong-credentials'
        'application/json; charset=utf-8' || 'wrong-credentials'
        'Application/JSON'                || 'wrong-credentials'
        'application/json; charset=utf-16'|| 'unsupported-media-type'
        'application/json; charset=utf-99'|| 'unsupported-media-type'
        'application/json; charset='      || 'unsupported-media-type'
        'application/json; charset=utf-7' || 'unsupported-media-type'
        'text/plain'                      || 'unsupported-media-type'
        'application/x-www-form-urlencoded' || 'unsupported-media-type'
    }

    def "what a client would read is taken as HTTP means it: #accept"() {
        expect:
        nobody.get('/api/v1/public/organisations', Accept: accept).status == status

        where:
        accept                               || status
        'application/json'                   || 200
        'application/*'                      || 200
        'text/html, application/*;q=0.5'     || 200
        '*/*;q=0.1'                          || 200
        'text/*'                             || 406
        'image/png'                          || 406
    }

    def "an answer without a body is of no type that could be refused: #accept"() {
        expect:
        nobody.delete('/api/v1/session', Accept: accept).status == 204

        where:
        accept << ['application/json', 'text/html', 'image/png, text/*;q=0.5', '*/*']
    }

    def "a version stands once: two lines of If-Match are refused by name"() {
        given:
        def draft = requester.post('/api/v1/accounts', [:])

        expect:
        RawRequest.send("POST /api/v1/accounts/${draft.json.id}/withdraw HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" +
                "Authorization: Bearer $requester.token\r\nIf-Match: ${draft.json.etag}\r\nIf-Match: \"7\"\r\nContent-Length: 0\r\n\r\n")
                .with { it.startsWith('HTTP/1.1 400') && it.contains('"header":"If-Match"') }
    }

    def "a body that doesn't say what it is is not read"() {
        expect:
        RawRequest.send("POST /api/v1/session HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 33\r\n\r\n" +
                '{"username":"xx","password":"xx"}').startsWith('HTTP/1.1 415')
    }

    def "an address that is none is not found"() {
        expect:
        RawRequest.send('GET ?a=b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n') =~ /^HTTP\/1.1 40\d /
    }

    def "a stranger's page may ask what is public, on this machine too"() {
        when:
        def answer = nobody.get('/api/v1/public/organisations', Origin: 'https://city.example')

        then:
        answer.status == 200
        answer.header('Access-Control-Allow-Origin') == '*'
    }

    def "what nobody has promised is a problem too"() {
        expect:
        nobody.send(headers, method, path, *body).problem == problem

        where:
        method  | path                              | headers                        | body          || problem
        'GET'   | '/api/v1/no-such-thing'           | [:]                            | []            || 'not-found'
        'POST'  | '/no-such-page'                   | [:]                            | ['{}']        || 'not-found'
        'PATCH' | '/api/v1/accounts'                | [:]                            | ['{}']        || 'method-not-allowed'
        'GET'   | '/health'                         | [Accept: 'image/png']          | []            || 'not-acceptable'
        'POST'  | '/api/v1/session'                 | ['Content-Type': 'text/plain'] | ['x']         || 'unsupported-media-type'
        'POST'  | '/api/v1/session'                 | [:]                            | ['"' * 2_000_000] || 'too-large'
        'GET'   | '/health?' + 'a' * 9_000          | [:]                            | []            || 'address-too-long'
        'GET'   | '/health'                         | [Long: 'a' * 20_000]           | []            || 'headers-too-large'
        'GET'   | '/api/v1/accounts/' + 'a' * 200   | [Authorization: 'Bearer x']    | []            || 'not-signed-in'
    }

    def "an address that can't be read is a bad request"() {
        expect:
        RawRequest.send("GET $path HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").startsWith('HTTP/1.1 400')

        where:
        path << ['/health?%zz=1', '/%zz', '/health?%']
    }

    def "a body that comes slowly, after its headers, is waited for"() {
        when:
        def body = '{"username":"nobody","password":"nothing"}'
        def answer = RawRequest.send(
                "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n" +
                        "Content-Length: ${body.length()}\r\n\r\n", body.take(10), body.drop(10))

        then:
        answer.startsWith('HTTP/1.1 401')
        answer.contains('wrong-credentials')
    }

    def "every answer tells the browser what to refuse"() {
        expect:
        def answer = nobody.get(path)
        answer.header('Content-Security-Policy') == "default-src 'self'; script-src 'self'; style-src 'self';" +
                " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        answer.header('X-Content-Type-Options') == 'nosniff'

        where:
        path << ['/health', '/api/v1/me', '/api/v1/nope', '/health?x=1', '/health?' + 'a' * 9_000]
    }
}
