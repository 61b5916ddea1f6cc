package kanava.identity

import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.House
import spock.lang.Shared
import spock.lang.Specification

class SessionSpec extends Specification {
    @Shared House house = new House()
    @Shared String username = house.signIn(house.person('Requester', Role.EMPLOYEE), 'right')
    Api nobody = new Api()

    def "who signs in gets a short-lived token and a cookie that scripts and other sites don't see"() {
        when:
        def answer = signIn()

        then:
        answer.status == 200
        answer.json.expiresIn == 300
        new Api(answer.json.accessToken).get('/api/v1/me').json.name == 'Requester'

        and:
        def cookie = answer.header('Set-Cookie')
        ['httponly', 'samesite=strict', 'path=/api/v1/session'].every { cookie.toLowerCase().contains(it) }
    }

    def "a wrong password and an unknown user look the same"() {
        expect:
        nobody.post('/api/v1/session', [username: name, password: password]).problem == 'wrong-credentials'

        where:
        name     | password
        username | 'wrong'
        'nobody' | 'nobody'
    }

    def "a page of another site begins and ends no session: #site"() {
        expect:
        nobody.post('/api/v1/session', [username: username, password: 'right'], 'Sec-Fetch-Site': site).problem == 'not-allowed'
        nobody.post('/api/v1/session/refresh', 'Sec-Fetch-Site': site).problem == 'not-allowed'
        nobody.delete('/api/v1/session', 'Sec-Fetch-Site': site).problem == 'not-allowed'

        where:
        site << ['cross-site', 'same-site']
    }

    def "a user name is exact but for upper and lower case"() {
        expect:
        nobody.post('/api/v1/session', [username: username.toUpperCase(), password: 'right']).status == 200
        nobody.post('/api/v1/session', [username: username.replace('demo', 'démo'), password: 'right']).problem == 'wrong-credentials'
    }

    def "a refresh token serves once and brings the next"() {
        given:
        def first = refreshToken(signIn())

        when:
        def answer = refresh(first)

        then:
        answer.status == 200
        refreshToken(answer) != first
        refresh(refreshToken(answer)).status == 200
    }

    def "two tabs that come back together both stay signed in"() {
        given:
        def first = refreshToken(signIn())

        expect:
        refresh(first).status == 200
        refresh(first).status == 200
    }

    def "a copied token seen later ends the whole session"() {
        given:
        def first = refreshToken(signIn())
        def next = refreshToken(refresh(first))
        house.ageRefreshTokens(Sessions.GRACE.plusSeconds(1))

        expect:
        refresh(first).problem == 'not-signed-in'
        refresh(next).problem == 'not-signed-in'
    }

    def "an expired session is over"() {
        given:
        def token = refreshToken(signIn())
        house.ageRefreshTokens(Sessions.LIFETIME)

        expect:
        refresh(token).problem == 'not-signed-in'
    }

    def "a session ends twelve hours after signing in, however often somebody comes back"() {
        given:
        def half = Sessions.LIFETIME.dividedBy(2)
        def first = refreshToken(signIn())

        when:
        house.ageRefreshTokens(half)
        def answer = refresh(first)

        then: 'the cookie lives as long as the session'
        answer.status == 200
        def maxAge = (answer.header('Set-Cookie') =~ /Max-Age=(\d+)/)[0][1] as long
        maxAge in (half.toSeconds() - 60)..half.toSeconds()

        when:
        house.ageRefreshTokens(half)

        then:
        refresh(refreshToken(answer)).problem == 'not-signed-in'
    }

    def "what signs somebody in signs them in no more once they have signed out, and their other sign-ins stay"() {
        given:
        def here = signIn()
        def there = signIn()
        assert new Api(here.json.accessToken).get('/api/v1/me').status == 200

        when:
        nobody.delete('/api/v1/session', Cookie: "kanava_refresh=${refreshToken(here)}")

        then:
        new Api(here.json.accessToken).get('/api/v1/me').problem == 'not-signed-in'
        new Api(there.json.accessToken).get('/api/v1/me').status == 200
        new Api(refresh(refreshToken(there)).json.accessToken).get('/api/v1/me').status == 200
    }

    def "signing out ends the session and clears the cookie, twice is no error"() {
        given:
        def token = refreshToken(signIn())

        when:
        def answers = (1..2).collect { nobody.delete('/api/v1/session', Cookie: "kanava_refresh=$token") }

        then:
        answers.every { it.status == 204 && it.header('Set-Cookie').contains('Max-Age=0') }
        refresh(token).problem == 'not-signed-in'
    }

    def "without a cookie nobody comes back"() {
        expect:
        nobody.post('/api/v1/session/refresh').problem == 'not-signed-in'
        refresh('made-up').problem == 'not-signed-in'
        nobody.delete('/api/v1/session').status == 204
    }

    private Answer signIn() {
        nobody.post('/api/v1/session', [username: username, password: 'right'])
    }

    private Answer refresh(String token) {
        nobody.post('/api/v1/session/refresh', Cookie: "kanava_refresh=$token")
    }

    private static String refreshToken(Answer answer) {
        (answer.header('Set-Cookie') =~ /kanava_refresh=([^;]+)/)[0][1]
    }
}
