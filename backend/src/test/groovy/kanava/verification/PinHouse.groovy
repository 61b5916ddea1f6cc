package kanava.verification

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.server.id.Ids

/** A house with channels whose pages tell whose they are. */
class PinHouse {
    final FurnishedHouse house = Houses.decidingInOneStep()

    /** A channel id that no other channel has. */
    static String channel() {
        'UC' + Kanava.bean(Ids).next().replace('-', '').takeRight(22)
    }

    static String at(String channel) {
        "https://www.youtube.com/channel/$channel"
    }

    /** In use, verified, and pinned as what it is. */
    Account pinned(String channel, Map facts = [:]) {
        def account = house.account([platform: 'YOUTUBE'] + facts, AccountStatus.ACTIVE)
        DemoWeb.page(house.organisation.listPageUrl(), 'Kanavamme', account.address())
        show(account.address(), channel)
        AskedChecks.run(account)
        account
    }

    /** The stand-in shows this channel, ours as far as the eye can tell. */
    void show(String address, String channel, String name = 'Kirjasto', String now = address) {
        DemoWeb.page(address, "Talo ${house.slug}", house.organisation.listPageUrl(),
                "Näyttönimi: $name", "Nykyinen osoite: $now", "Pysyvä osoite: ${at(channel)}")
    }

    void look(Account account) {
        assert house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify").status == 202
        AskedChecks.run(account)
    }

    Map seen(Account account, String who = 'bystander') {
        house.as(who).get("/api/v1/accounts/${account.id()}").json
    }

    Map identity(Account account, String who = 'communications') {
        seen(account, who).verification.identity
    }

    Answer accept(Account account, String who = 'communications', Map openCase = identity(account).openCase) {
        house.as(who).post("/api/v1/identity-cases/$openCase.id/accept", 'If-Match': openCase.etag as String)
    }

    Map lookup(String address, Map more = [:]) {
        lookupAnswer(address, more).json
    }

    Answer lookupAnswer(String address, Map more = [:]) {
        new Api().get("/api/v1/public/lookup?url=$address" + more.collect { "&$it.key=$it.value" }.join())
    }

    boolean listed(Account account) {
        new Api().get("/api/v1/public/organisations/${house.slug}/accounts").json.accounts.any { it.address == seen(account).address }
    }

    List<String> tasks(Account account, String who) {
        house.as(who).get('/api/v1/tasks').json.items.findAll { it.accountId == account.id() && it.kind.startsWith('SETTLE') }*.kind
    }

    List<String> history(Account account) {
        house.as('auditor').get("/api/v1/audit-events?accountId=${account.id()}").json.items*.action.findAll { it.startsWith('IDENTITY') || it == 'ADDRESS_MOVED' }.reverse()
    }
}
