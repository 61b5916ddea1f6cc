package kanava.webpage

import kanava.account.Account
import kanava.account.AccountService
import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import spock.lang.Specification

import java.time.Duration

/** A house whose web editor keeps pages, and what is seen of them. */
abstract class PagesOfAHouse extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    String listPage = house.organisation.listPageUrl()
    String home = "https://www.${house.slug}.fi"
    Api editor = house.as('webEditor')

    def cleanup() {
        TestClock.SHARED.reset()
    }

    /** In use and proved but for further pages. */
    protected Account linked(Map facts = [:]) {
        def account = house.account(facts, AccountStatus.ACTIVE)
        def others = DemoWeb.read(listPage).body().findAll(/https:\/\/www\.facebook\.com\/k\w+/).unique()
        DemoWeb.page(listPage, *(others + account.address()))
        DemoWeb.page(account.address(), "Talo $house.slug", listPage)
        account
    }

    protected Map body(Map changes = [:]) {
        ([url: "$home/sivu".toString(), unitId: house.unit('library'), wholeUnit: true, accountIds: []] + changes)
                .findAll { it.value != null }
                .collectEntries { key, value -> [key, value instanceof GString ? value.toString() : value] }
    }

    protected add(Map changes) {
        Answer answer = editor.post('/api/v1/web-pages', body(changes))
        assert answer.status == 201: answer
        answer.json
    }

    protected void close(Account account) {
        def today = house.organisation.today(TestClock.SHARED)
        house.carryOut(account, 'responsible', new Command.AnnounceRetirement('Over', today.minusDays(20), "$home/".toString()),
                TestClock.SHARED.instant() - Duration.ofDays(40))
        Kanava.bean(AccountService).executeAsSystem(house.id, account.id(), new Command.Retire())
    }

    protected List<List<String>> tasks(Account account) {
        editor.get('/api/v1/tasks').json.items.findAll { it.accountId == account.id() }.collect { [it.kind, it.page] }
    }

    protected Map<String, String> onThePage(String id) {
        editor.get("/api/v1/web-pages/$id").json.accounts.collectEntries { [(it.id): it.link] }
    }

    protected seen(Account account) {
        editor.get("/api/v1/accounts/${account.id()}").json
    }

    protected ofPages(Account account) {
        seen(account).verification.checks.find { it.check == 'PAGE_LINKS_TO_ACCOUNT' }
    }

    protected List<String> notices(String who, Account account) {
        def found = []
        House.sql { sql ->
            found = sql.rows('SELECT kind FROM notice WHERE person_id = ? AND account_id = ?', [house.person(who).id(), account.id()])*.kind
        }
        found.findAll { it == 'LINK_MISSING' }
    }
}
