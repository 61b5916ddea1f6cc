package kanava.server.jobs

import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.read.ListAppender
import io.micronaut.context.ApplicationContext
import io.micronaut.context.env.PropertySource
import io.micronaut.runtime.server.EmbeddedServer
import kanava.account.Account
import kanava.account.AccountStatus
import kanava.fixtures.DemoWeb
import kanava.fixtures.Doorway
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.TestClock
import kanava.server.Boot
import org.slf4j.LoggerFactory
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.LocalDateTime

/** The scheduler itself: a second instance of the program, beside the one of the other tests, in which the jobs run. */
class JobsSpec extends Specification {
    @Shared FurnishedHouse house = Houses.decidingInOneStep()
    @Shared @AutoCleanup Doorway doorway = Doorway.to(Boot.database().url())
    PollingConditions soon = new PollingConditions(timeout: 30, delay: 0.2)
    EmbeddedServer instance

    /** What earlier tests left would all be done first. */
    def setup() {
        House.sql { it.execute('DELETE FROM scheduled_tasks') }
    }

    def cleanup() {
        instance?.applicationContext?.close()
        doorway.open()
    }

    def "a check that was asked for while nobody ran jobs is made by the instance that does"() {
        given:
        def account = linkedAccount()

        when:
        ask(account)
        start()

        then:
        soon.eventually { assert seen(account).publicState == 'official' && !seen(account).verification.running }
        soon.eventually { assert tasks(account).empty }
    }

    def "what a killed instance was at is taken up"() {
        given:
        def account = linkedAccount()
        ask(account)
        def longAgo = LocalDateTime.now(java.time.ZoneOffset.UTC).minusMinutes(5)
        House.sql { it.execute("""UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'killed', last_heartbeat = ?
            WHERE task_instance LIKE ?""", [longAgo, account.id() + '@%']) }

        when:
        start()

        then:
        soon.eventually { assert seen(account).publicState == 'official' }
    }

    def "without a database the jobs wait, say so in one line, and go on when it is back"() {
        given:
        def lines = new ListAppender<ILoggingEvent>()
        def root = LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) as Logger
        lines.start()
        def account = linkedAccount()
        start()
        soon.eventually { assert tasks('retire-accounts').every { it.last_success } }

        when:
        root.addAppender(lines)
        doorway.close()
        ask(account)

        then:
        soon.eventually { assert told(lines)*.level*.toString() == ['WARN'] }

        when:
        doorway.open()

        then:
        soon.eventually { assert seen(account).publicState == 'official' }
        soon.eventually { assert told(lines)*.level*.toString() == ['WARN', 'INFO'] }

        cleanup:
        root.detachAppender(lines)
    }

    def "what fell due while the program was down happens right after its start"() {
        given:
        def today = house.organisation.today(TestClock.SHARED)
        def account = house.account(AccountStatus.RETIRING)
        House.sql { it.execute('UPDATE account SET closes_on = ? WHERE id = ?', [today.minusDays(1), account.id()]) }
        House.sql { it.execute("""INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            VALUES ('retire-accounts', 'recurring', UTC_TIMESTAMP + INTERVAL 40 DAY, FALSE, 1)""") }

        when:
        start()

        then:
        soon.eventually { assert seen(account).status == 'RETIRED' }
    }

    private void start() {
        instance = ApplicationContext.builder()
                .propertySources(PropertySource.of('behind the doorway', ['datasources.default.url': doorway.url] as Map<String, Object>, 1000))
                .start().getBean(EmbeddedServer).start()
    }

    private Account linkedAccount() {
        def account = house.account(AccountStatus.ACTIVE)
        DemoWeb.page(account.address(), "Talo ${house.slug}", house.organisation.listPageUrl())
        DemoWeb.page(house.organisation.listPageUrl(), 'Tilimme', account.address())
        account
    }

    private void ask(Account account) {
        assert house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify").status == 202
    }

    private seen(Account account) {
        house.as('webEditor').get("/api/v1/accounts/${account.id()}").json
    }

    private static List tasks(Account account) {
        found("SELECT * FROM scheduled_tasks WHERE task_instance LIKE ?", account.id() + '@%')
    }

    private static List tasks(String name) {
        found('SELECT * FROM scheduled_tasks WHERE task_name = ?', name)
    }

    private static List found(String query, String value) {
        def rows = null
        House.sql { rows = it.rows(query, [value]) }
        rows
    }

    /** A check that was under way fails with a line of its own; this is about looking for work, each second. */
    private static List<ILoggingEvent> told(ListAppender<ILoggingEvent> lines) {
        lines.list.findAll { it.loggerName.endsWith('.DatabaseAway') || it.loggerName.contains('.RunUntilShutdown') }
    }
}
