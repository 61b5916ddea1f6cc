package kanava.server.limits

import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import kanava.fixtures.Api
import kanava.fixtures.Houses
import kanava.fixtures.House
import kanava.identity.AccessTokens
import kanava.identity.Role
import spock.lang.AutoCleanup
import spock.lang.Specification

/** With a server of its own, whose limits are so low that they are reached. */
class LimitsSpec extends Specification {

    static final SECRET = 'a-secret-of-at-least-thirty-two-characters'

    @AutoCleanup EmbeddedServer server

    def "a person who asks too often is told when to come again, and nobody else is"() {
        given:
        start('kanava.rate-limit': '3')
        def house = new House()
        def (one, other) = [house.person('One', Role.EMPLOYEE), house.person('Other', Role.EMPLOYEE)].collect { as(house.id, it) }

        expect:
        3.times { assert one.get('/api/v1/me').status == 200 }
        def refused = one.get('/api/v1/me')
        refused.status == 429
        refused.problem == 'too-many-requests'
        (refused.header('Retry-After') as int) in 1..21
        refused.json.params.seconds == refused.header('Retry-After')
        other.get('/api/v1/me').status == 200
    }

    def "a client has its own"() {
        given:
        start('kanava.rate-limit': '2')
        def house = Houses.decidingInOneStep()
        def client = house.newClient([kanava.identity.Scope.ACCOUNTS_READ])
        def api = new Api(server.applicationContext.getBean(AccessTokens).issue(client, client.scopes()), server.URL)

        expect:
        [api.get('/api/v1/accounts').status, api.get('/api/v1/accounts').status, api.get('/api/v1/accounts').status] == [200, 200, 429]
        as(house.id, house.person('requester').id()).get('/api/v1/me').status == 200
    }

    def "whoever is nobody shares with the address, and public pages of other sites can read the refusal"() {
        given:
        start('kanava.rate-limit': '1')
        def nobody = new Api(null, server.URL)

        expect:
        nobody.get('/api/v1/public/organisations').status == 200
        def refused = nobody.get('/api/v1/public/organisations')
        refused.problem == 'too-many-requests'
        refused.header('Access-Control-Allow-Origin') == '*'

        and: 'the watch over the program is not counted'
        3.times { assert nobody.get('/health').status == 200 }

        and: 'tokens that are none count for the address too'
        def forged = new Api('made.up.token', server.URL)
        (1..Limits.PEOPLE_AT_AN_ADDRESS).collect { forged.get('/api/v1/me').status }.toSet() == [401, 429] as Set
    }

    def "guessing a password ends soon for the name, even with the right one, and right ones don't count"() {
        given:
        start('kanava.sign-in-limit': '2')
        def house = new House()
        def guessed = house.signIn(house.person('One'), 'right')
        def other = house.signIn(house.person('Other'), 'right')
        def nobody = new Api(null, server.URL)
        def signIn = { username, password -> nobody.post('/api/v1/session', [username: username, password: password]).status }

        expect:
        (1..4).collect { signIn(guessed, 'right') }.toSet() == [200] as Set
        [signIn(guessed, 'wrong'), signIn(guessed.toUpperCase(), 'wrong'), signIn(guessed, 'right')] == [401, 401, 429]
        signIn(other, 'right') == 200
    }

    def "guessing a secret ends soon too, and so does trying many names from one address"() {
        given:
        start('kanava.sign-in-limit': '1')
        def house = Houses.decidingInOneStep()
        def client = house.newClient([kanava.identity.Scope.ACCOUNTS_READ], 'right')
        def nobody = new Api(null, server.URL)
        def token = { id, secret ->
            nobody.post('/api/v1/oauth/token', "grant_type=client_credentials&client_id=$id&client_secret=$secret",
                    'Content-Type': 'application/x-www-form-urlencoded').status
        }

        expect:
        [token(client.id(), 'wrong'), token(client.id(), 'right')] == [401, 429]
        (1..Limits.PEOPLE_AT_AN_ADDRESS).collect { token("nobody$it", 'wrong') }.last() == 429
    }

    def "behind an address of IPv6 is a whole network"() {
        expect:
        Limits.network({ address }, null) == network

        where:
        address                    || network
        '192.0.2.7'                || '192.0.2.7'
        '2001:db8:1:2:3:4:5:6'     || '20010db800010002'
        '2001:db8:1:2:ffff:0:0:1'  || '20010db800010002'
    }

    private Api as(String organisationId, String personId) {
        new Api(server.applicationContext.getBean(AccessTokens).issue(organisationId, personId, null), server.URL)
    }

    private void start(Map<String, Object> limits) {
        server = ApplicationContext.builder().properties(limits + ['kanava.jobs': 'off', 'micronaut.server.port': -1,
                                                                   'micronaut.security.token.jwt.signatures.secret.generator.secret': SECRET])
                .start().getBean(EmbeddedServer).start()
    }
}
