package kanava.attestation

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.SampleFiles
import kanava.fixtures.TestClock
import kanava.identity.RoleAssignments
import kanava.identity.Role
import kanava.identity.RoleAssignment
import kanava.fixtures.Kanava
import kanava.verification.AskedChecks

import java.time.LocalDate

/** A house whose list page links to its accounts, which shut programs out. */
class AttestationHouse {
    static final List<String> BOTH = ['ACCOUNT_LINKS_TO_ORGANISATION', 'ACCOUNT_NAMES_ORGANISATION']

    final FurnishedHouse house = Houses.decidingInOneStep()

    /** In use, linked from the list page, and unreadable itself. */
    Account walled(Map facts = [:]) {
        def account = house.account(facts, AccountStatus.ACTIVE)
        DemoWeb.page(house.organisation.listPageUrl(), 'Tilimme', account.address())
        wall(account)
        look(account)
        account
    }

    /** The stand-in asks for a password, as platforms do. */
    static void wall(Account account) {
        DemoWeb.page(account.address(), 'Kirjaudu sisään')
    }

    /** What the profile says to strangers from now on. */
    void show(Account account, String... lines) {
        DemoWeb.page(account.address(), lines)
    }

    String link() {
        house.organisation.listPageUrl()
    }

    void look(Account account) {
        assert house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify").status == 202
        AskedChecks.run(account)
    }

    LocalDate today() {
        house.organisation.today(TestClock.SHARED)
    }

    Answer attest(Map changes = [:], String who, Account account) {
        def of = [page: account.address(), check: BOTH, seenOn: today().toString(), name: 'profiili.png', picture: SampleFiles.PNG] + changes
        def query = (of.check.collect { "check=$it" } + ['page', 'seenOn', 'name'].collect { "$it=" + URLEncoder.encode(of[it] as String, 'UTF-8') }).join('&')
        house.as(who).upload("/api/v1/accounts/${account.id()}/attestations?$query", of.picture as byte[])
    }

    Answer confirm(String who, Map attestation) {
        house.as(who).post("/api/v1/attestations/$attestation.id/confirm", 'If-Match': attestation.etag as String)
    }

    Answer refuse(String who, Map attestation, String reason = 'Kuvassa on toinen tili') {
        house.as(who).post("/api/v1/attestations/$attestation.id/refuse", [reason: reason], 'If-Match': attestation.etag as String)
    }

    /** Attested by the one, confirmed by the other, and looked at by the program. */
    Map attested(Account account) {
        def confirmed = confirm('communications', attest('webEditor', account).json)
        assert confirmed.status == 200
        AskedChecks.run(account)
        confirmed.json
    }

    Map seen(Account account, String who = 'bystander') {
        house.as(who).get("/api/v1/accounts/${account.id()}").json
    }

    Map shelf(Account account, String who = 'bystander') {
        house.as(who).get("/api/v1/accounts/${account.id()}/attestations").json
    }

    List<String> levels(Account account) {
        seen(account).verification.checks*.level
    }

    List<String> tasks(Account account, String who) {
        house.as(who).get('/api/v1/tasks').json.items.findAll { it.accountId == account.id() && it.kind.contains('ATTEST') }*.kind
    }

    void give(String who, Role role) {
        Houses.signIn(house.id, house.person(who).id())
        Kanava.bean(RoleAssignments).add(house.id, house.person(who).id(), new RoleAssignment(role, house.unit('house')))
    }

    void standIn(String absent, String who) {
        assert house.as(absent).post('/api/v1/standing-in', [standInId: house.person(who).id(), fromOn: today().toString(),
                toOn: today().plusDays(5).toString()]).status == 201
    }
}
