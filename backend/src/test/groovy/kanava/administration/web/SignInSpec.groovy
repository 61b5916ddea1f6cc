package kanava.administration.web

import io.micronaut.transaction.TransactionOperations
import kanava.administration.PersonCard
import kanava.administration.SignInRegister
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.identity.HashingGate
import kanava.identity.Passwords
import kanava.identity.RefreshTokens
import kanava.identity.SignIns
import kanava.organisation.Organisations
import spock.lang.Specification

/** Giving, renewing and ending sign-ins, and everybody's own password. */
class SignInSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    Api administrator = house.as('administrator')
    String id = house.person('bystander').id()
    String username = "bystander@${house.slug}.fi"

    def "RAU-secret: the first password serves for one thing only, to choose one's own"() {
        when:
        def given = act('give-sign-in', [username: username])
        def first = given.json.oneTimePassword.password

        then: 'it is said once'
        given.json.oneTimePassword.username == username
        given.json.person.signIn == [username: username, mustChangePassword: true]
        !administrator.get("/api/v1/people/$id").body.contains(first)
        !house.as('auditor').get("/api/v1/audit-events?subjectId=$id").body.with { contains(first) || contains(username) }

        when:
        def me = signedIn(username, first)

        then:
        me.get('/api/v1/me').json.mustChangePassword
        me.get('/api/v1/accounts').problem == 'password-change-needed'
        me.post('/api/v1/accounts', [name: 'Kioski']).problem == 'password-change-needed'

        when:
        def changed = me.post('/api/v1/me/password', [oldPassword: first, newPassword: 'two bicycles and a kite'])
        def now = new Api(changed.json.accessToken)

        then:
        !now.get('/api/v1/me').json.mustChangePassword
        now.get('/api/v1/accounts').status == 200
        signIn(username, first).status == 401
        signIn(username, 'two bicycles and a kite').status == 200
        house.as('auditor').get("/api/v1/audit-events?subjectId=$id").json.items*.action == ['PASSWORD_CHANGED', 'SIGN_IN_GIVEN']
    }

    def "a forgotten password is replaced, and what was signed in with it ends"() {
        given:
        def first = act('give-sign-in', [username: username]).json.oneTimePassword.password
        def cookie = signIn(username, first).header('Set-Cookie').split(';').first()

        when:
        def reset = act('reset-password')

        then:
        new Api().post('/api/v1/session/refresh', Cookie: cookie).status == 401
        signIn(username, first).status == 401
        signIn(username, reset.json.oneTimePassword.password).status == 200
    }

    def "a replaced password opens, whatever its owner chose meanwhile"() {
        given:
        def first = act('give-sign-in', [username: username]).json.oneTimePassword.password
        def register = new SignInRegister(Kanava.bean(Organisations), new Overtaken(), Kanava.bean(RefreshTokens), Kanava.bean(Passwords),
                Kanava.bean(HashingGate), Kanava.bean(PersonCard), Kanava.bean(TransactionOperations))

        when:
        def given = register.resetPassword(house.person('administrator'), id, version())

        then:
        signIn(username, first).status == 401
        signIn(username, given.password()).status == 200
    }

    /** The owner's own change comes through right after the register has looked. */
    private static class Overtaken implements SignIns {
        @Delegate
        private final SignIns kept = Kanava.bean(SignIns)
        private boolean changed

        @Override
        Optional<SignIns.Named> of(String organisationId, String personId) {
            def known = kept.of(organisationId, personId)
            if (!changed) {
                changed = kept.replace(new SignIns.SignIn(organisationId, personId, 'their own'), known.get().signIn().passwordHash())
            }
            known
        }
    }

    private long version() {
        administrator.get("/api/v1/people/$id").json.etag.replace('"', '') as long
    }

    def "an archived person is nobody at once, though the token still runs"() {
        given:
        def bystander = house.as('bystander')
        assert bystander.get('/api/v1/me').status == 200
        House.sql { it.execute('UPDATE person SET archived_at = NOW(6) WHERE id = ?', [id]) }

        expect:
        ['/api/v1/me', '/api/v1/accounts', '/api/v1/me/notice-delivery'].every { bystander.get(it).problem == 'not-signed-in' }
    }

    def "an ended sign-in opens nothing, and its user name is free again"() {
        given:
        def password = act('give-sign-in', [username: username]).json.oneTimePassword.password
        def cookie = signIn(username, password).header('Set-Cookie').split(';').first()

        when:
        def ended = act('end-sign-in')

        then:
        ended.json.signIn == null
        new Api().post('/api/v1/session/refresh', Cookie: cookie).status == 401
        signIn(username, password).status == 401
        act('give-sign-in', [username: username.toUpperCase()]).json.oneTimePassword.username == username
    }

    def "a user name is one person's in the whole installation"() {
        given:
        act('give-sign-in', [username: username])
        def elsewhere = Houses.decidingInOneStep()
        def other = elsewhere.person('bystander').id()
        def there = elsewhere.as('administrator')

        expect:
        there.post("/api/v1/people/$other/give-sign-in", [username: username.toUpperCase()],
                'If-Match': there.get("/api/v1/people/$other").json.etag).faults == ['/username username-taken'] as Set
    }

    def "one's own password is changed by whoever knows the old one: #fault"() {
        given:
        def first = act('give-sign-in', [username: username]).json.oneTimePassword.password
        def me = signedIn(username, first)

        expect:
        me.post('/api/v1/me/password', [oldPassword: old ?: first, newPassword: wanted == 'old' ? first : wanted]).faults == [fault] as Set

        where:
        old         | wanted                      || fault
        'not it'    | 'two bicycles and a kite'   || '/oldPassword wrong-password'
        null        | 'short'                     || '/newPassword too-short'
        null        | 'the-BYSTANDER-is-me'       || '/newPassword like-username'
        null        | 'old'                       || '/newPassword same-as-before'
    }

    def "changing it ends every other session of one's own"() {
        given:
        def first = act('give-sign-in', [username: username]).json.oneTimePassword.password
        def elsewhere = signIn(username, first).header('Set-Cookie').split(';').first()

        when:
        def changed = signedIn(username, first).post('/api/v1/me/password', [oldPassword: first, newPassword: 'two bicycles and a kite'])

        then:
        new Api().post('/api/v1/session/refresh', Cookie: elsewhere).status == 401
        new Api().post('/api/v1/session/refresh', Cookie: changed.header('Set-Cookie').split(';').first()).status == 200
    }

    private Answer act(String verb, Map body = null) {
        def headers = ['If-Match': administrator.get("/api/v1/people/$id").json.etag]
        body ? administrator.post(headers, "/api/v1/people/$id/$verb", body) : administrator.post(headers, "/api/v1/people/$id/$verb")
    }

    private static Answer signIn(String username, String password) {
        new Api().post('/api/v1/session', [username: username, password: password])
    }

    private static Api signedIn(String username, String password) {
        new Api(signIn(username, password).json.accessToken)
    }
}
