package kanava.server.db

import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import kanava.account.AccountStatus
import kanava.fixtures.Api
import kanava.fixtures.Doorway
import kanava.fixtures.Houses
import kanava.lookup.LiveSnapshot
import kanava.lookup.Snapshot
import kanava.lookup.SnapshotFollower
import kanava.server.Boot
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.time.Instant

/** The database goes away under a running program and comes back: nothing hangs, and nobody has to restart anything. */
class OutageSpec extends Specification {
    private static final Duration SOON = Duration.ofSeconds(5)

    @Shared @AutoCleanup Doorway doorway = Doorway.to(Boot.database().url())
    @Shared @AutoCleanup EmbeddedServer server = ApplicationContext.builder()
            .properties('datasources.default.url': doorway.url,
                    'datasources.default.username': Boot.database().user(),
                    'datasources.default.password': Boot.database().password(),
                    'micronaut.server.port': -1,
                    'micronaut.security.token.jwt.signatures.secret.generator.secret': 'a-secret-of-at-least-thirty-two-characters')
            .start().getBean(EmbeddedServer).start()
    @Shared Api nobody = new Api(null, server.URL)

    /** The next one begins with everything in order again. */
    def cleanup() {
        doorway.open()
        new PollingConditions(timeout: 10, delay: 0.05).eventually { assert nobody.get('/health').status == 200 }
    }

    def "the public list is answered from memory while the database is away, also where everything was read again before"() {
        given:
        def list = '/api/v1/public/organisations/iisalmi'
        def live = server.applicationContext.getBean(LiveSnapshot)
        assert nobody.get("$list/accounts").status == 200
        def feed = nobody.get("$list/changes.atom")
        live.lostSight()
        live.refresh()

        when:
        doorway.close()
        def began = Instant.now()
        def accounts = nobody.get("$list/accounts")
        def page = nobody.get("$list/page.html")

        then:
        accounts.json.organisation.slug == 'iisalmi'
        page.status == 200
        nobody.get("$list/changes.atom").with { [it.status, it.body, it.header('ETag')] } == [200, feed.body, feed.header('ETag')]
        Duration.between(began, Instant.now()) < SOON
    }

    def "OUT-ONE: a list that nobody has asked this instance for yet is answered too, with the age of what it knows"() {
        given: 'what the snapshot brings with it, of one organisation: among many its turn may not have come'
        def house = Houses.decidingInOneStep()
        def account = house.account(AccountStatus.ACTIVE, listed: true)
        def live = server.applicationContext.getBean(LiveSnapshot)
        live.lostSight()
        live.refresh()
        def known = live.get().get().organisation(house.slug).get()
        server.applicationContext.getBeansOfType(SnapshotFollower)*.reloaded(Snapshot.of([known], []))

        when:
        doorway.close()
        def answers = ['accounts', 'accounts.csv', 'page.html?lang=sv', 'trust.txt'].collect { nobody.get("/api/v1/public/organisations/$house.slug/$it") }

        then:
        answers*.status == [200] * 4
        answers.every { it.header('ETag') && it.header('Age').toInteger() >= 0 }
        answers[0].json.accounts*.address == [account.address()]
        answers[1].body.readLines().size() == 2
    }

    def "while the database is away every request is answered soon, and says when to come again"() {
        given:
        assert nobody.get('/health').status == 200

        when:
        doorway.close()
        def began = Instant.now()
        def health = nobody.get('/health')
        def signIn = nobody.post('/api/v1/session', [username: 'somebody', password: 'something'])

        then:
        health.status == 503
        health.json == [status: 'DOWN']
        signIn.problem == 'unavailable'
        signIn.header('Retry-After') == '1'
        Duration.between(began, Instant.now()) < SOON

        when:
        doorway.open()

        then: 'within a second; the jobs may have left a connection that only looks alive'
        new PollingConditions(timeout: 1, delay: 0.05).eventually { assert nobody.get('/health').status == 200 }
        nobody.post('/api/v1/session', [username: 'somebody', password: 'something']).problem == 'wrong-credentials'
    }
}
