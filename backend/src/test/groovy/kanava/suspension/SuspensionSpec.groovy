package kanava.suspension

import kanava.account.Account
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.verification.AskedChecks
import spock.lang.Specification

import static kanava.account.AccountStatus.ACTIVE
import static kanava.account.AccountStatus.RETIRING
import static kanava.account.AccountStatus.SUSPENDED

/** MODE-RED, one operation after the other; each begins with who may not. */
class SuspensionSpec extends Specification {
    static final LEARNT = [happened: 'Salasana vuosi', done: 'Se vaihdettiin', changes: 'Kirjaudutaan avaimella']

    FurnishedHouse house = Houses.decidingInOneStep()

    def "suspend: neither a bystander, nor the web editors, nor whoever asked for it"() {
        given:
        def account = house.account(ACTIVE)

        expect:
        ['bystander', 'webEditor', 'requester'].every { act(it, account, 'suspend', [:]).status == 403 }
        act('administrator', account, 'suspend', [:]).status == 403
        !('SUSPEND' in seen('bystander', account).allowedActions)
    }

    def "MODE-RED, RAU-sec: one click of #who takes it out of use, and the public is warned at once"() {
        given:
        def account = house.account(ACTIVE, deputyIds: [house.person('bystander').id()], listed: true)

        expect:
        lookup(account).state == 'official'
        'SUSPEND' in seen(who, account).allowedActions

        when:
        def suspended = act(who, account, 'suspend', [:])

        then:
        suspended.status == 200
        suspended.json.with { [status, publicState, suspension.reasonKey] } == ['SUSPENDED', 'compromised', 'COMPROMISED']
        suspended.json.suspension.helpUrl == 'https://www.facebook.com/hacked'
        suspended.json.suspension.by.id == house.person(who).id()
        lookup(account).state == 'compromised'

        where:
        who << ['responsible', 'updater1', 'bystander', 'communications', 'security']
    }

    def "REASONS-1: a reason of the catalogue that isn't of this act is refused; others than compromised make no public warning"() {
        given:
        def account = house.account(ACTIVE, listed: true)

        expect:
        act('responsible', account, 'suspend', [reasonKey: 'TERM_OVER']).json.errors*.code == ['unknown-reason']
        new Api().get('/api/v1/public/organisations').status == 200
        act('responsible', account, 'suspend', [reasonKey: 'NO_ACCESS', reason: 'Tunnus hukkui']).json.publicState == 'unknown'
        lookup(account).keySet() == ['state', 'query', 'address', 'platform', 'platformName', 'advice'] as Set
    }

    def "MODE-RED: while it is suspended nobody edits, announces, attests, inspects or checks anything of it: #verb"() {
        given:
        def account = house.account(SUSPENDED, listed: true)

        when:
        def answer = act('responsible', account, verb, verb == 'propose-change' ? seenRequest(account) : body)

        then:
        answer.status == 409
        answer.json.with { [type, params.status] } == ['https://kanava.dev/problems/action-not-possible', 'SUSPENDED']

        where:
        verb                  || body
        'propose-change'      || null
        'correct-address'     || [address: 'https://www.facebook.com/toinen']
        'announce-retirement' || [reason: 'x', closesOn: '2029-01-31', successorUrl: 'https://www.iisalmi.fi/']
        'call-off-retirement' || null
        'verify'              || null
        'suspend'             || [:]
    }

    def "MODE-RED: a change that waits is decided by nobody meanwhile, and goes on when it is lifted"() {
        given:
        def account = house.account(ACTIVE)
        def changed = seenRequest(account) + [purpose: 'Something else']
        assert act('responsible', account, 'propose-change', changed).status == 200
        assert tasks('supervisor', account) == ['DECIDE_CHANGE']
        act('updater1', account, 'suspend', [:])

        expect:
        tasks('supervisor', account) == []
        act('supervisor', account, 'approve', [:]).status == 409

        when:
        act('updater1', account, 'propose-lifting', LEARNT)
        act('responsible', account, 'lift', null)

        then:
        tasks('supervisor', account) == ['DECIDE_CHANGE']
        act('supervisor', account, 'approve', [:]).json.request.purpose == 'Something else'
    }

    def "propose-lifting: neither a bystander nor the web editors; and not without telling what was learnt"() {
        given:
        def account = house.account(SUSPENDED)

        expect:
        ['bystander', 'webEditor'].every { act(it, account, 'propose-lifting', LEARNT).status == 403 }
        act('updater1', account, 'propose-lifting', LEARNT + [changes: ' ']).status == 400
        act('updater1', account, 'propose-lifting', LEARNT - [done: LEARNT.done]).status == 400
    }

    def "lift and refuse: no updater, no bystander, and not whoever proposed it (SOD-1)"() {
        given:
        def account = house.account(SUSPENDED)
        act('responsible', account, 'propose-lifting', LEARNT)

        expect:
        ['updater1', 'bystander', 'webEditor'].every { act(it, account, 'lift', null).status == 403 }
        act('responsible', account, 'lift', null).json.type == 'https://kanava.dev/problems/same-person-asked'
        act('responsible', account, 'refuse-lifting', [reason: 'x']).json.type == 'https://kanava.dev/problems/same-person-asked'
        tasks('responsible', account) == []
        tasks('communications', account) == ['DECIDE_LIFTING']
        tasks('security', account) == ['DECIDE_LIFTING']
    }

    def "MODE-RED: two people bring it back, with what was learnt, and a check is asked for by itself"() {
        given:
        def account = house.account(SUSPENDED, listed: true)

        expect:
        ['updater1', 'updater2', 'responsible', 'communications', 'security'].every { tasks(it, account) == ['SECURE_ACCOUNT'] }
        tasks('bystander', account) == []

        when:
        act('updater1', account, 'propose-lifting', LEARNT)
        def refused = act('security', account, 'refuse-lifting', [reason: 'Istuntoja on auki'])

        then:
        refused.json.with { [status, suspension.lifting] } == ['SUSPENDED', null]
        lookup(account).state == 'compromised'

        when:
        act('updater1', account, 'propose-lifting', LEARNT)
        def asked = AskedChecks.of(account).size()
        def lifted = act('security', account, 'lift', null)

        then:
        lifted.json.with { [status, publicState] } == ['ACTIVE', 'official']
        lifted.json.suspension.lifting.postMortem == LEARNT
        lifted.json.suspension.with { [endedBy.id, helpUrl] } == [house.person('security').id(), null]
        lookup(account).state == 'official'
        history(account).take(4) == ['SUSPENSION_LIFTED', 'LIFTING_PROPOSED', 'LIFTING_REFUSED', 'LIFTING_PROPOSED']
        AskedChecks.of(account).size() > asked
    }

    def "what closes returns to closing"() {
        given:
        def account = house.account(RETIRING)

        when:
        act('updater1', account, 'suspend', [:])
        act('updater1', account, 'propose-lifting', LEARNT)

        then:
        act('responsible', account, 'lift', null).json.with { [status, retirement.closesOn] } ==
                ['RETIRING', account.retirement().closesOn().toString()]
    }

    def "retire-at-once: only communications"() {
        given:
        def account = house.account(SUSPENDED)

        expect:
        ['responsible', 'updater1', 'security', 'administrator'].every { act(it, account, 'retire-at-once', [reason: 'x']).status == 403 }
        act('communications', account, 'retire-at-once', [:]).status == 400
    }

    def "RET-force: communications closes a compromised account at once, with a reason"() {
        given:
        def account = house.account(SUSPENDED, listed: true)

        when:
        def retired = act('communications', account, 'retire-at-once',
                [reason: 'Emme saa sitä takaisin', successorUrl: 'https://www.iisalmi.fi/kirjasto'])

        then:
        retired.json.with { [status, publicState, retirement.reason, retirement.reasonKey, retirement.successorUrl] } ==
                ['RETIRED', 'retired', 'Emme saa sitä takaisin', 'COMPROMISED', 'https://www.iisalmi.fi/kirjasto']
        lookup(account).state == 'retired'
        history(account).first() == 'ACCOUNT_RETIRED'
    }

    private Answer act(String who, Account account, String verb, Map body) {
        def etag = house.as('auditor').get("/api/v1/accounts/${account.id()}").json.etag as String
        def path = "/api/v1/accounts/${account.id()}/$verb"
        body == null ? house.as(who).send(['If-Match': etag], 'POST', path) : house.as(who).post(path, body, 'If-Match': etag)
    }

    private Map seen(String who, Account account) {
        house.as(who).get("/api/v1/accounts/${account.id()}").json
    }

    private Map seenRequest(Account account) {
        seen('responsible', account).request
    }

    private List<String> tasks(String who, Account account) {
        house.as(who).get('/api/v1/tasks').json.items.findAll { it.accountId == account.id() }*.kind
    }

    private List<String> history(Account account) {
        house.as('auditor').get("/api/v1/accounts/${account.id()}/history").json.items*.action
    }

    private static Map lookup(Account account) {
        new Api().get('/api/v1/public/lookup?url=' + account.address()).json
    }
}
