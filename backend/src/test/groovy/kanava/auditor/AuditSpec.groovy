package kanava.auditor

import groovy.sql.Sql
import kanava.account.AccountStatus
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Wire
import kanava.server.Boot
import org.apache.commons.csv.CSVFormat
import spock.lang.Specification

import java.sql.DriverManager
import java.sql.SQLException

class AuditSpec extends Specification {

    def house = Houses.decidingInThreeSteps()
    def auditor = house.as('auditor')

    def "only auditors and administrators read the log: #who"() {
        expect:
        house.as(who).get('/api/v1/audit-events').status == status
        house.as(who).get('/api/v1/audit-events.csv').status == status

        where:
        who              || status
        'requester'      || 403
        'supervisor'     || 403
        'communications' || 403
        'webEditor'      || 403
        'auditor'        || 200
        'administrator'  || 200
    }

    def "every step of a life stands in the log, newest first (AUD-1)"() {
        given:
        def account = house.account(AccountStatus.RETIRED)

        expect:
        auditor.get("/api/v1/audit-events?limit=100&accountId=${account.id()}").json.items*.action
                .findAll { !it.startsWith('VERIFICATION') } == [
                'ACCOUNT_RETIRED', 'RETIREMENT_ANNOUNCED', 'ACCOUNT_OPENED', 'REQUEST_APPROVED', 'STEP_APPROVED', 'STEP_APPROVED',
                'REQUEST_SUBMITTED', 'REQUEST_CREATED']
    }

    def "an event says who, when, from where, and what was before and after (AUD-1)"() {
        given:
        def requester = house.as('requester')
        def draft = requester.post('/api/v1/accounts', Wire.request(house, name: 'Ennen')).json
        requester.put("/api/v1/accounts/${draft.id}/request", Wire.request(house, name: 'Jälkeen', weeklyHours: null),
                'If-Match': draft.etag)

        when:
        def event = auditor.get("/api/v1/audit-events?accountId=${draft.id}&action=REQUEST_CHANGED").json.items[0]

        then:
        event.actor.id == house.person('requester').id()
        event.actor.name.startsWith('Xyla-requester')
        event.origin == '127.0.0.1'
        event.accountName == 'Jälkeen'
        event.changes == [[field: 'name', before: 'Ennen', after: 'Jälkeen'], [field: 'weeklyHours', before: '3']]
    }

    def "auditors filter by account, actor, action and time (AUD-3): #filter"() {
        given:
        def mine = house.account(AccountStatus.APPROVED)
        house.account(AccountStatus.IN_REVIEW)
        def query = filter.replace('ACCOUNT', mine.id()).replace('MANAGEMENT', house.person('management').id())

        expect:
        auditor.get("/api/v1/audit-events?limit=100&$query").json.items*.action == actions

        where:
        filter                                               || actions
        'accountId=ACCOUNT&action=REQUEST_CREATED'           || ['REQUEST_CREATED']
        'actorId=MANAGEMENT'                                 || ['REQUEST_APPROVED']
        'action=REQUEST_APPROVED&action=STEP_APPROVED'       || ['REQUEST_APPROVED', 'STEP_APPROVED', 'STEP_APPROVED']
        'to=2020-01-01T00:00:00Z'                            || []
        'from=2099-01-01T00:00:00%2B02:00'                   || []
    }

    def "pages of the log go on where the last one ended"() {
        given:
        house.account(AccountStatus.APPROVED)
        def all = auditor.get('/api/v1/audit-events?limit=100').json.items*.id

        when:
        def first = auditor.get('/api/v1/audit-events?limit=2').json
        def second = auditor.get("/api/v1/audit-events?limit=2&cursor=${first.nextCursor}").json

        then:
        first.items*.id + second.items*.id == all.take(4)
    }

    def "the export is CSV with the same filters, and runs no formula (AUD-3)"() {
        given:
        def draft = house.as('requester').post('/api/v1/accounts', [name: '=HYPERLINK("https://evil.example")']).json

        when:
        def export = auditor.get("/api/v1/audit-events.csv?accountId=${draft.id}")
        def rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(export.body)).records

        then:
        export.header('Content-Disposition').contains('audit')
        rows*.get('action').toSet() == ['REQUEST_CREATED'] as Set
        rows.find { it.get('field') == 'name' }.get('after') == '\'=HYPERLINK("https://evil.example")'
    }

    def "the database itself refuses to change or remove an event (AUD-2): #statement"() {
        given:
        house.account(AccountStatus.DRAFT)

        when: 'the program tries'
        House.sql { Sql sql -> sql.execute(statement) }

        then:
        thrown(SQLException)

        when: 'the owner of the schema tries'
        def database = Boot.database()
        DriverManager.getConnection(database.url(), database.migrationUser(), database.migrationPassword()).withCloseable {
            it.createStatement().execute(statement)
        }

        then:
        def refused = thrown(SQLException)
        refused.message.contains('append-only')

        where:
        statement << ["UPDATE audit_event SET action = 'X'", 'DELETE FROM audit_event']
    }

    def "the program can't empty the log either (AUD-2)"() {
        when:
        House.sql { it.execute('TRUNCATE TABLE audit_event') }

        then:
        thrown(SQLException)
    }

    def "what the account's people see of its history has no inner details"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)

        when:
        def history = house.as('bystander').get("/api/v1/accounts/${account.id()}/history").json.items

        then:
        history*.action.containsAll(['ACCOUNT_OPENED', 'REQUEST_APPROVED', 'REQUEST_CREATED'])
        history.every { (it.keySet() - ['at', 'actor', 'action', 'act', 'onBehalfOf', 'note']).empty }
    }
}
