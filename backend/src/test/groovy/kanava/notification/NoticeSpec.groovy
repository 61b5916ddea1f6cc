package kanava.notification

import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.server.id.Ids
import spock.lang.Specification

/** One's own notices, and that each comes once and none gets lost, whenever the program dies. */
class NoticeSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()

    def "notices are read newest first, page by page, and stay when they were read"() {
        given:
        5.times { submit("Tili $it") }
        Waiting.tell(house)
        def reader = house.as('supervisor')

        when:
        def first = reader.get('/api/v1/notices?limit=2').json
        def second = reader.get("/api/v1/notices?limit=2&cursor=$first.nextCursor").json
        def third = reader.get("/api/v1/notices?limit=2&cursor=$second.nextCursor").json

        then:
        (first.items + second.items + third.items)*.accountName == ['Tili 4', 'Tili 3', 'Tili 2', 'Tili 1', 'Tili 0']
        third.nextCursor == null
        first.unread == 5

        when:
        2.times { assert reader.post("/api/v1/notices/${first.items[0].id}/read").json == [unread: 4] }

        then:
        reader.get('/api/v1/notices').json.items.size() == 5
        reader.get('/api/v1/notices').json.items[0].readAt
        with(reader.get('/api/v1/notices?unread=true').json) {
            items*.accountName == ['Tili 3', 'Tili 2', 'Tili 1', 'Tili 0']
            unread == 4
        }

        when:
        assert reader.post('/api/v1/notices/read-all').json == [unread: 0]

        then:
        reader.get('/api/v1/notices?unread=true').json == [items: [], unread: 0]
    }

    def "another person's notices are nobody's to see or to mark, of the same organisation or another"() {
        given:
        submit('Tili')
        Waiting.tell(house)
        def id = house.as('supervisor').get('/api/v1/notices').json.items[0].id

        expect:
        [house.as('administrator'), Houses.decidingInOneStep().as('supervisor')].each {
            assert it.get('/api/v1/notices').json.items == []
            assert it.post("/api/v1/notices/$id/read").problem == 'not-found'
            assert it.post('/api/v1/notices/read-all').status == 200
        }
        house.as('supervisor').get('/api/v1/notices').json.unread == 1
    }

    def "a cursor of one list doesn't open another"() {
        given:
        3.times { submit("Tili $it") }
        Waiting.tell(house)
        def cursor = house.as('supervisor').get('/api/v1/notices?limit=1').json.nextCursor

        expect:
        house.as('supervisor').get("/api/v1/notices?unread=true&cursor=$cursor").problem == 'invalid-request'
    }

    def "what was refused is told to nobody"() {
        given:
        def account = house.account(AccountStatus.DRAFT, purpose: null)

        when:
        def answer = house.as('requester').post("/api/v1/accounts/${account.id()}/submit", 'If-Match': "\"${account.version()}\"".toString())

        then:
        answer.problem == 'rules-not-met'
        Waiting.toTell(house).empty
    }

    def "the program dies after people were told and before the task is done: nobody is told twice"() {
        given:
        submit('Tili')
        def task = Waiting.toTell(house).first()

        when:
        3.times { Kanava.bean(TellJob).run(task) }

        then:
        house.as('supervisor').get('/api/v1/notices').json.items.size() == 1
    }

    def "the program dies among the people who are told: the task is still there, and next time all are told, each once"() {
        given:
        def account = house.account(AccountStatus.IN_REVIEW)
        house.carryOut(account, 'supervisor', new Command.Approve(null))
        def task = Waiting.toTell(house).first()

        when: 'the numbers run out among them'
        telling(new Ids(java.time.Clock.systemUTC()) {
            int left = 2

            @Override
            String next() {
                if (left-- == 0) {
                    throw new OutOfMemoryError('killed')
                }
                super.next()
            }
        }).with { dying -> FurnishedHouse.inTransaction { dying.tell(task) } }

        then:
        thrown(Throwable)
        everybodysNotices() == 0
        Waiting.toTell(house).size() == 1

        when:
        Waiting.tell(house)

        then:
        everybodysNotices() == 4
    }

    def "two instances at the same task: the database lets one through"() {
        given:
        submit('Tili')
        def task = Waiting.toTell(house).first()
        def blind = [ofEvent: { String organisation, long event -> [] }, add: { Kanava.bean(Notices).add(it) }] as Notices

        when:
        Kanava.bean(TellJob).run(task)
        FurnishedHouse.inTransaction { telling(Kanava.bean(Ids), blind).tell(task) }

        then:
        thrown(io.micronaut.data.exceptions.DataAccessException)
        everybodysNotices() == 1
    }

    private void submit(String name) {
        def account = house.account(AccountStatus.DRAFT, name: name)
        assert house.as('requester').post("/api/v1/accounts/${account.id()}/submit", 'If-Match': "\"${account.version()}\"".toString()).status == 200
    }

    private static Telling telling(Ids ids, Notices notices = Kanava.bean(Notices)) {
        new Telling(Kanava.bean(kanava.audit.AuditLog), Kanava.bean(kanava.account.Accounts), Kanava.bean(kanava.approval.Reviews),
                Kanava.bean(Audience), Kanava.bean(ReportAudience), notices, Kanava.bean(Contacts), Kanava.bean(kanava.notification.mail.Mailing), ids)
    }

    private int everybodysNotices() {
        def count = 0
        House.sql { count = it.firstRow('SELECT COUNT(*) AS n FROM notice WHERE organisation_id = ?', [house.id]).n }
        count
    }
}
