package kanava.contract

import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.House
import kanava.identity.Role
import kanava.identity.Scope
import kanava.server.contract.Contract
import kanava.server.contract.Operation
import kanava.server.contract.Parameter
import kanava.server.problem.ProblemType
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

/**
 * Every case that follows from the contract alone, for every operation, without a line per operation. Whether each answer
 * fits the contract is checked where it comes in, see {@link kanava.fixtures.AnswerCheck}.
 */
class ContractSpec extends Specification {
    private static final Contract CONTRACT = new Contract()
    private static final PollingConditions SETTLED = new PollingConditions(timeout: 10)

    @Shared Examples examples = new Examples()
    @Shared Breaches breaches = new Breaches(CONTRACT)

    def "every operation has an example"() {
        expect:
        CONTRACT.operations()*.id().findAll { !examples.knows(it) } == []
    }

    def "#operation.id: succeeds as its example says"() {
        when:
        def answer = example(operation).sendIn(examples.house, operation.method())

        then:
        answer.status in 200..299

        where:
        operation << CONTRACT.operations()
    }

    def "#operation.id: nobody gets in without signing in"() {
        expect:
        [new Api(), new Api('made.up.token')].every { send(operation, example(operation), it).problem == 'not-signed-in' }

        where:
        operation << CONTRACT.operations().findAll { !it.forAnyone() }
    }

    def "#operation.id: #role alone opens nothing"() {
        expect:
        send(operation, example(operation), new House().as(role)).problem == 'not-allowed'

        where:
        [operation, role] << CONTRACT.operations().findAll { !it.forAnyone() && !it.forEverySignedIn() }
                .collectMany { operation -> Role.values().findAll { !operation.roles().contains(it.name()) }.collect { [operation, it] } }
    }

    def "every scope opens something, and there are no others"() {
        expect:
        CONTRACT.operations().collectMany { it.scopes() } as Set == Scope.values()*.text() as Set
        kanava.api.model.Scope.values()*.value as Set == Scope.values()*.text() as Set
    }

    def "#operation.id: a client without its scope is refused"() {
        given:
        def others = Scope.values().findAll { !operation.scopes().contains(it.text()) }

        expect:
        send(operation, example(operation), examples.house.client(others)).problem == 'not-allowed'

        where:
        operation << CONTRACT.operations().findAll { !it.forAnyone() }
    }

    def "#operation.id: a client gets in with #scope, and not once it has ended"() {
        given:
        def client = examples.house.client([Scope.of(scope).get()])

        expect:
        send(operation, example(operation), client).status in 200..299

        when:
        examples.house.endClients()

        then:
        send(operation, example(operation), client).problem == 'not-signed-in'

        where:
        [operation, scope] << CONTRACT.operations().collectMany { operation -> operation.scopes().collect { [operation, it] } }
    }

    def "#operation.id: what does not exist is not found, whatever else is wrong"() {
        given:
        def example = example(operation)

        expect:
        ['01890000-0000-7000-8000-000000000000', 'x', 'x' * 200, '%00', '%C3%A4'].each {
            def unknown = example.with(path: replaced(operation, example.path, it))
            def answers = [send(operation, unknown),
                           send(operation, unknown.with(path: withQuery(unknown.path, 'unknown=1'), headers: [:]))]
            assert answers*.problem == ['not-found', 'not-found']: unknown.path
        }

        where:
        operation << CONTRACT.operations().findAll { it.path().contains('{') }
    }

    def "#operation.id: another organisation's are not found"() {
        given:
        def stranger = new House().as(*Role.values())

        expect:
        send(operation, example(operation), stranger).problem == 'not-found'

        where:
        operation << CONTRACT.operations().findAll { it.path().contains('{id}') }
    }

    def "#operation.id: changing needs the version that was seen"() {
        given:
        def example = example(operation)

        expect: 'missing comes before a body that does not fit'
        send(operation, example.with(headers: [:])).problem == 'if-match-missing'
        send(operation, example.with(headers: [:], path: withQuery(example.path, 'unknown=1'))).problem == 'if-match-missing'

        and: 'stale comes last'
        send(operation, example.with(headers: ['If-Match': '"999999"'])).problem == 'changed-meanwhile'

        where:
        operation << CONTRACT.operations().findAll { it.parametersIn('header')*.name().contains('If-Match') }
    }

    def "#operation.id: an unknown parameter is named (OLD-10)"() {
        given:
        def example = example(operation)
        def answer = send(operation, example.with(path: withQuery(example.path, 'unknwon=1')))

        expect:
        answer.problem == 'invalid-request'
        answer.faults == ['unknwon unknown-parameter'] as Set

        where:
        operation << CONTRACT.operations().findAll { !it.forPeople() }
    }

    def "#operation.id: a page for people passes over what others put behind its address, and an empty parameter (VER-lookup)"() {
        given:
        def example = example(operation)
        def bare = example.with(path: example.path.replaceAll(/([?&])lang=\w*/, ''))

        expect:
        send(operation, example).status == send(operation, bare.with(path: withQuery(bare.path, 'lang=&fbclid=a1&utm_source=x&utm_source='))).status

        where:
        operation << CONTRACT.operations().findAll { it.forPeople() }
    }

    def "#operation.id: a body that is no JSON object is refused"() {
        given:
        def example = example(operation)

        expect:
        ['', '{', '{} x', '{"a":1,}'].every { send(operation, example.with(body: it)).problem == 'malformed-request' }
        send(operation, example.with(body: '[]')).faults == [' type'] as Set

        where:
        operation << CONTRACT.operations().findAll { it.takesJson() }
    }

    def "#operation.id: each field is held to its bounds"() {
        given:
        def example = example(operation)

        expect:
        breaches.ofBody(operation.body().get().schemaAt(), example.body as Map).each { breach ->
            def answer = send(operation, example.with(body: breach.value))
            assert answer.problem == 'invalid-request': breach
            assert answer.faults.contains("$breach.where $breach.code".toString()): breach
        }

        where:
        operation << CONTRACT.operations().findAll { it.takesJson() }
    }

    def "#operation.id: where nothing is taken, a body is refused"() {
        expect:
        send(operation, example(operation).with(body: [surprise: 1])).problem == 'invalid-request'

        where:
        operation << CONTRACT.operations().findAll { !it.body().present && it.method() != 'GET' }
    }

    def "#operation.id: parameter #parameter.name is held to its bounds"() {
        given:
        def example = example(operation)
        def elsewhere = example.path.contains("$parameter.name=") ? example.path.takeBefore('?') : example.path

        expect:
        inAnAddress(parameter).each { breach ->
            def value = URLEncoder.encode(breach.value.toString(), 'UTF-8')
            def answer = send(operation, example.with(path: withQuery(elsewhere, "$parameter.name=$value")))
            assert answer.problem == 'invalid-request': breach
            assert answer.json.errors.any { it.parameter == parameter.name() }: breach
        }

        where:
        [operation, parameter] << CONTRACT.operations().collectMany { operation ->
            operation.parametersIn('query').collect { [operation, it] }
        }
    }

    def "#operation.id: required parameter #parameter.name is asked for"() {
        given:
        def example = example(operation)
        def others = example.path.takeAfter('?').split('&').findAll { !it.startsWith("$parameter.name=") }.join('&')
        def without = [example.path.takeBefore('?'), others].findAll().join('?')

        expect:
        send(operation, example.with(path: without)).faults == ["$parameter.name required".toString()] as Set

        where:
        [operation, parameter] << CONTRACT.operations().collectMany { operation ->
            operation.parametersIn('query').findAll { it.required() }.collect { [operation, it] }
        }
    }

    def "#operation.id: header #parameter.name is held to its pattern"() {
        given:
        def example = example(operation)

        expect:
        inAHeader(parameter).each { breach ->
            def answer = send(operation, example.with(headers: example.headers + [(parameter.name()): breach.value]))
            assert answer.problem == 'invalid-request': breach
            assert answer.faults.contains("$parameter.name $breach.code".toString()): breach
        }

        where:
        [operation, parameter] << CONTRACT.operations().collectMany { operation ->
            operation.parametersIn('header').collect { [operation, it] }
        }
    }

    def "#operation.id: what the reader holds already is not sent again"() {
        given:
        def example = example(operation)

        expect: 'in the end: an organisation of an earlier test may come into the lists between two readings'
        SETTLED.eventually {
            def etag = send(operation, example).header('ETag')
            assert send(operation, example.with(headers: ['If-None-Match': etag])).status == 304
        }
        send(operation, example.with(headers: ['If-None-Match': '"other"'])).status == 200

        where:
        operation << CONTRACT.operations().findAll { it.responses().containsKey('304') }
    }

    def "every conflict the contract names is a problem type of that status"() {
        given:
        def known = ProblemType.values().findAll { it.status() == 409 }*.slug()

        expect:
        CONTRACT.operations().collectEntries { [it.id(), it.conflicts() - known] }.findAll { it.value } == [:]
        known - CONTRACT.operations().collectMany { it.conflicts() } == []
    }

    def "#operation.id: each conflict it names has an example, and no other"() {
        expect:
        examples.conflictsOf(operation.id()).keySet() == operation.conflicts()

        where:
        operation << CONTRACT.operations()
    }

    def "#operation.id: refuses as #conflict"() {
        when:
        def answer = send(operation, examples.conflictsOf(operation.id())[conflict].call())

        then:
        answer.status == 409
        answer.problem == conflict

        where:
        [operation, conflict] << CONTRACT.operations().collectMany { operation -> operation.conflicts().collect { [operation, it] } }
    }

    /** There everything is text, so text can't be of another type, and a list is a name repeated: here with one value. */
    private List<Breaches.Breach> inAnAddress(Parameter parameter) {
        def schema = breaches.resolved(parameter.schema())
        def one = schema.path('type').asText() == 'array' ? breaches.resolved(schema.path('items')) : schema
        def text = one.path('type').asText() == 'string'
        breaches.ofValue(one).findAll { it.value != null && !(text && it.code == 'type') }
    }

    /** There blanks around a value don't count, so that one of blanks only can't be sent. */
    private List<Breaches.Breach> inAHeader(Parameter parameter) {
        breaches.ofValue(parameter.schema()).findAll { it.code != 'type' && it.value }.collect {
            it.code == 'pattern' ? new Breaches.Breach(it.what, 'two words', it.where, it.code) : it
        }
    }

    private Example example(Operation operation) {
        examples.success(operation.id())
    }

    private Answer send(Operation operation, Example example, Api sender = null) {
        example.sendIn(examples.house, operation.method(), sender)
    }

    private static String withQuery(String path, String query) {
        path + (path.contains('?') ? '&' : '?') + query
    }

    /** The path with another value, already encoded, where the contract has a placeholder. */
    private static String replaced(Operation operation, String path, String value) {
        def place = operation.path().split('/').findIndexOf { it.contains('{') }
        def parts = path.split('/')
        parts[place] = value
        parts.join('/')
    }
}
