package kanava.client

import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.Houses
import kanava.identity.Scope
import spock.lang.Shared
import spock.lang.Specification

/** The token endpoint in the words of RFC 6749. */
class TokenSpec extends Specification {

    @Shared house = Houses.decidingInOneStep()
    @Shared client = house.newClient([Scope.ACCOUNTS_READ, Scope.AUDIT_READ], 'a secret: with=signs')

    def "a client says who it is in the header or in the form"() {
        when:
        def answer = ask(form, headers)

        then:
        answer.status == 200
        answer.json.token_type == 'Bearer'
        answer.json.expires_in == 300
        answer.json.scope == 'accounts:read audit:read'
        answer.header('Pragma') == 'no-cache'
        new Api(answer.json.access_token).get('/api/v1/accounts').status == 200

        where:
        form                                                                   | headers
        [grant_type: 'client_credentials']                                     | [Authorization: basic(client.id(), 'a secret: with=signs')]
        [grant_type: 'client_credentials', client_id: client.id()]             | [Authorization: basic(client.id(), 'a secret: with=signs')]
        [grant_type: 'client_credentials', client_id: client.id(), client_secret: 'a secret: with=signs', audience: 'x'] | [:]
    }

    def "a client may ask for less than it has"() {
        given:
        def less = ask([grant_type: 'client_credentials', scope: 'audit:read'], [Authorization: basic(client.id(), 'a secret: with=signs')])

        expect:
        less.json.scope == 'audit:read'
        new Api(less.json.access_token).get('/api/v1/audit-events').status == 200
        new Api(less.json.access_token).get('/api/v1/accounts').problem == 'not-allowed'
    }

    def "what is wrong is said in the standard's words: #error"() {
        when:
        def answer = ask(form, headers)

        then:
        answer.status == status
        answer.json.error == error
        status == 400 || answer.header('WWW-Authenticate').startsWith('Basic')

        where:
        form                                                     | headers                                        || status | error
        [:]                                                      | [:]                                            || 400 | 'invalid_request'
        [scope: 'audit:read']                                    | right()                                        || 400 | 'invalid_request'
        [grant_type: 'client_credentials', client_secret: 'x']   | right()                                        || 400 | 'invalid_request'
        [grant_type: 'password', username: 'x', password: 'x']   | right()                                        || 400 | 'unsupported_grant_type'
        [grant_type: 'client_credentials']                       | [:]                                            || 401 | 'invalid_client'
        [grant_type: 'client_credentials', client_id: client.id()] | [:]                                          || 401 | 'invalid_client'
        [grant_type: 'client_credentials']                       | [Authorization: basic(client.id(), 'wrong')]   || 401 | 'invalid_client'
        [grant_type: 'client_credentials']                       | [Authorization: basic('nobody', 'wrong')]      || 401 | 'invalid_client'
        [grant_type: 'client_credentials']                       | [Authorization: 'Basic %%%']                   || 401 | 'invalid_client'
        [grant_type: 'client_credentials']                       | [Authorization: 'Basic bm9jb2xvbg==']          || 401 | 'invalid_client'
        [grant_type: 'client_credentials', scope: 'accounts:request'] | right()                                   || 400 | 'invalid_scope'
        [grant_type: 'client_credentials', scope: 'everything']  | right()                                        || 400 | 'invalid_scope'
        [grant_type: 'client_credentials', scope: '']            | right()                                        || 400 | 'invalid_scope'
    }

    def "a form that can't be read, in whatever charset it says it is, is an invalid request and no fault of ours"() {
        expect:
        with(new Api().post(['Content-Type': 'application/x-www-form-urlencoded'], '/api/v1/oauth/token', 'grant_type=client_credentials&client_id=%zz')) {
            status == 400
            json.error == 'invalid_request'
        }
        new Api().post(['Content-Type': 'application/x-www-form-urlencoded; charset=utf-99'], '/api/v1/oauth/token', 'grant_type=x').status in [400, 415]
    }

    def "a field that is too long is named, in the same words: #field"() {
        when:
        def answer = ask([grant_type: 'client_credentials'] + [(field): '😀' * (most + 1)], [:])

        then:
        answer.status == 400
        answer.json == [error: 'invalid_request', error_description: "$field too-long".toString()]
        ask([grant_type: 'client_credentials'] + [(field): '😀' * most], [:]).json.error == error

        where:
        field           | most || error
        'grant_type'    | 100  || 'unsupported_grant_type'
        'scope'         | 200  || 'invalid_client'
        'client_id'     | 100  || 'invalid_client'
        'client_secret' | 100  || 'invalid_client'
    }

    def "only a form is a token request"() {
        expect:
        new Api().post('/api/v1/oauth/token', [grant_type: 'client_credentials']).problem == 'unsupported-media-type'
    }

    private Map right() {
        [Authorization: basic(client.id(), 'a secret: with=signs')]
    }

    private static Answer ask(Map form, Map headers) {
        def body = form.collect { name, value -> "$name=${URLEncoder.encode(value as String, 'UTF-8')}" }.join('&')
        new Api().post(headers + ['Content-Type': 'application/x-www-form-urlencoded'], '/api/v1/oauth/token', body)
    }

    private static String basic(String id, String secret) {
        'Basic ' + [id, secret].collect { URLEncoder.encode(it, 'UTF-8') }.join(':').bytes.encodeBase64()
    }
}
