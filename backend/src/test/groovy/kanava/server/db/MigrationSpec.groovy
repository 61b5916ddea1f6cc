package kanava.server.db

import groovy.sql.Sql
import kanava.server.Boot
import kanava.server.Settings
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.sql.DriverManager
import java.sql.SQLException

/** Runs on the embedded MariaDB, and on MySQL with `make test-mysql`. */
class MigrationSpec extends Specification {
    @Shared Settings.Database database = Boot.database()
    @Shared @AutoCleanup Sql program = connect(database.user(), database.password())
    @Shared @AutoCleanup Sql owner = connect(database.migrationUser(), database.migrationPassword())

    def "migrating again changes nothing"() {
        given:
        def before = applied()

        when:
        Migration.run(database)

        then:
        before > 0
        applied() == before
    }

    def "the program can add to the audit log and read it, nothing else (AUD-2)"() {
        when:
        program.execute("INSERT INTO audit_event (organisation_id, at, actor_kind, action, before_state, after_state)" +
                " VALUES ('none', '2026-01-01', 'SYSTEM', 'TRIED', '{}', '{}')")

        then:
        program.firstRow("SELECT count(*) AS n FROM audit_event WHERE action = 'TRIED'").n > 0

        when:
        program.execute(forbidden)

        then:
        def refused = thrown(SQLException)
        refused.message.contains('command denied')

        where:
        forbidden << ["UPDATE audit_event SET action = 'OTHER'", 'DELETE FROM audit_event', 'TRUNCATE TABLE audit_event',
                      'DROP TABLE audit_event', 'DROP TRIGGER audit_event_stays']
    }

    def "not even the owner of the schema changes what was audited (AUD-2)"() {
        when:
        owner.execute(forbidden)

        then:
        def refused = thrown(SQLException)
        refused.message.contains('append-only')

        where:
        forbidden << ["UPDATE audit_event SET action = 'OTHER'", 'DELETE FROM audit_event']
    }

    private int applied() {
        owner.firstRow('SELECT count(*) AS n FROM flyway_schema_history WHERE success = 1').n as int
    }

    private Sql connect(String user, String password) {
        new Sql(DriverManager.getConnection(database.url(), user, password))
    }
}
