package kanava.contract

import kanava.account.AccountStatus
import kanava.account.ChannelKind
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.identity.Passwords
import kanava.identity.Role
import kanava.identity.RoleAssignment
import kanava.identity.RoleAssignments
import kanava.identity.SignIns

import java.time.LocalDate

import static kanava.account.AccountStatus.ACTIVE
import static kanava.account.AccountStatus.APPROVED
import static kanava.account.AccountStatus.DRAFT
import static kanava.account.AccountStatus.IN_REVIEW
import static kanava.account.AccountStatus.RETIRING

/**
 * One fixture an operation: a request that succeeds, and for each conflict it can meet one that does. Each makes its own
 * state, so that it can be asked for again.
 */
class Examples {
    final FurnishedHouse house = Houses.decidingInOneStep()

    private final Map<String, Closure<Example>> successes = [:]
    private final Map<String, Map<String, Closure<Example>>> conflicts = [:].withDefault { [:] }
    private int standings

    Examples() {
        operation()
        session()
        reading()
        request()
        review()
        use()
        retirement()
        notices()
        administration()
    }

    Example success(String operationId) {
        assert successes.containsKey(operationId): "$operationId has no example: add one here"
        successes[operationId].call()
    }

    boolean knows(String operationId) {
        successes.containsKey(operationId)
    }

    /** Problem slug to request. */
    Map<String, Closure<Example>> conflictsOf(String operationId) {
        conflicts[operationId]
    }

    private void operation() {
        successes.getHealth = { new Example(path: '/health') }
        successes.getContract = { new Example(path: '/api/v1/openapi.yaml') }
    }

    private void session() {
        def username = "contract@${house.slug}.demo".toString()
        Kanava.bean(SignIns).add(username,
                new SignIns.SignIn(house.id, house.person('requester').id(), Kanava.bean(Passwords).hash('right')))
        def signIn = new Example(path: '/api/v1/session', body: [username: username, password: 'right'])
        successes.signIn = { signIn }
        successes.signOut = { new Example(path: '/api/v1/session') }
        successes.refreshSession = {
            def cookie = signIn.sendIn(house, 'POST').header('Set-Cookie').split(';').first()
            new Example(path: '/api/v1/session/refresh', headers: [Cookie: cookie])
        }
    }

    private void reading() {
        [getMe: 'me', listUnits: 'units', listPeople: 'people', getPolicy: 'policy', listReasons: 'reasons', listStandingIn: 'standing-in', listPolicyVersions: 'policy-versions',
         listPresets: 'presets', listPlatforms: 'platforms', listTasks: 'tasks',
         getSummary: 'summary', listAccounts: 'accounts'].each { id, path ->
            successes[id] = { new Example(who: 'requester', path: "/api/v1/$path") }
        }
        successes.getAccount = { on('requester', DRAFT, '') }
        successes.getHistory = { on('requester', DRAFT, '/history').with(headers: [:]) }
        successes.listAuditEvents = { new Example(who: 'auditor', path: '/api/v1/audit-events') }
        successes.exportAuditEvents = { new Example(who: 'auditor', path: '/api/v1/audit-events.csv') }
    }

    private void request() {
        successes.createAccount = { new Example(who: 'requester', path: '/api/v1/accounts', body: whole()) }
        conflicts.createAccount['idempotency-key-reused'] = {
            def first = successes.createAccount().with(headers: ['Idempotency-Key': "k-${System.nanoTime()}".toString()])
            assert first.sendIn(house, 'POST').status == 201
            first.with(body: whole(name: 'Another'))
        }
        conflicts.createAccount['rules-not-met'] = { successes.createAccount().with(body: whole(platform: 'MYSPACE')) }
        successes.replaceRequest = { on('requester', DRAFT, '/request', whole()) }
        conflicts.replaceRequest['action-not-possible'] = { on('requester', IN_REVIEW, '/request', whole()) }
        conflicts.replaceRequest['rules-not-met'] = { on('requester', DRAFT, '/request', whole(unitId: 'nowhere')) }
        successes.submit = { on('requester', DRAFT, '/submit') }
        conflicts.submit['action-not-possible'] = { on('requester', IN_REVIEW, '/submit') }
        conflicts.submit['rules-not-met'] = { on('requester', DRAFT, '/submit', null, [purpose: null]) }
        successes.withdraw = { on('requester', IN_REVIEW, '/withdraw') }
        conflicts.withdraw['action-not-possible'] = { on('requester', ACTIVE, '/withdraw') }
    }

    private void review() {
        [approve: ['approve', [comment: 'Good']], returnForChanges: ['return', [reason: 'Say more']],
         reject: ['reject', [reason: 'No need']]].each { id, what ->
            successes[id] = { on('supervisor', IN_REVIEW, "/${what[0]}", what[1]) }
            conflicts[id]['action-not-possible'] = { on('supervisor', APPROVED, "/${what[0]}", what[1]) }
            conflicts[id]['same-person-asked'] = {
                // Somebody who asked, and became the deciding supervisor afterwards.
                def own = Houses.decidingInOneStep()
                def example = on('requester', IN_REVIEW, "/${what[0]}", what[1], [:], own)
                Kanava.bean(RoleAssignments).add(own.id, own.person('requester').id(),
                        new RoleAssignment(Role.SUPERVISOR, own.unit('library')))
                example
            }
        }
        [approve: ['approve', [:]], returnForChanges: ['return', [reason: 'x']], reject: ['reject', [reason: 'x']],
         decideAhead: ['decide-ahead', [exception: 'x']]].each { id, what ->
            conflicts[id]['same-person-decided'] = { decidedAlready(what[0], what[1]) }
        }
        conflicts.returnForChanges['rules-not-met'] = { on('supervisor', IN_REVIEW, '/return', [reason: 'x', reasonKey: 'NO_SUCH']) }
        conflicts.reject['rules-not-met'] = { on('supervisor', IN_REVIEW, '/reject', [reason: 'x', reasonKey: 'NO_SUCH']) }
        successes.decideAhead = { ahead() }
        conflicts.decideAhead['action-not-possible'] = { on('supervisor', APPROVED, '/decide-ahead', [exception: 'x']) }
        conflicts.decideAhead['same-person-asked'] = {
            def own = Houses.decidingInThreeSteps()
            def example = on('requester', IN_REVIEW, '/decide-ahead', [exception: 'x'], [:], own)
            Kanava.bean(RoleAssignments).add(own.id, own.person('requester').id(),
                    new RoleAssignment(Role.MANAGEMENT, own.unit('division')))
            example
        }
        conflicts.decideAhead['rules-not-met'] = {
            // The last step's management has gone while the request was on its way.
            def example = ahead('divisionManagement')
            House.sql { it.execute('DELETE FROM role_assignment WHERE organisation_id = ? AND role = ? AND unit_id = ?',
                    [example.house.id, 'MANAGEMENT', example.house.unit('house')]) }
            example
        }
        successes.beginStandingIn = { standing() }
        conflicts.beginStandingIn['rules-not-met'] = { standing().with(body: standing().body + [toOn: '2020-01-01']) }
        successes.endStandingIn = {
            def begun = standing().sendIn(house, 'POST')
            new Example(who: 'supervisor', path: "/api/v1/standing-in/${begun.json.id}/end")
        }
        conflicts.approve['rules-not-met'] = {
            // The last step's management has gone while the request was on its way.
            def own = Houses.decidingInThreeSteps()
            def example = on('supervisor', IN_REVIEW, '/approve', [:], [:], own)
            House.sql { it.execute('DELETE FROM role_assignment WHERE organisation_id = ? AND role = ? AND unit_id = ?',
                    [own.id, 'MANAGEMENT', own.unit('house')]) }
            example
        }
    }

    /** The supervisor proposed it, and came to be in both management teams afterwards. */
    private Example decidedAlready(String verb, Map body) {
        def own = Houses.decidingInThreeSteps()
        def first = on('supervisor', IN_REVIEW, '/approve', [:], [:], own)
        def etag = first.sendIn(own, 'POST').json.etag
        ['division', 'house'].each {
            Kanava.bean(RoleAssignments).add(own.id, own.person('supervisor').id(), new RoleAssignment(Role.MANAGEMENT, own.unit(it)))
        }
        first.with(path: first.path.replace('/approve', "/$verb"), body: body, headers: ['If-Match': etag])
    }

    private Example ahead(String who = 'management') {
        on(who, IN_REVIEW, '/decide-ahead', [exception: 'Urgent'], [:], Houses.decidingInThreeSteps())
    }

    /** Each on a day of its own: the same two have one period at a time. */
    private Example standing() {
        def day = LocalDate.now().plusDays(++standings)
        new Example(who: 'supervisor', path: '/api/v1/standing-in',
                body: [standInId: house.person('bystander').id(), fromOn: day.toString(), toOn: day.toString()])
    }

    private void use() {
        successes.open = { on('responsible', APPROVED, '/open', [address: FurnishedHouse.address()]) }
        conflicts.open['action-not-possible'] = { on('responsible', ACTIVE, '/open', [address: FurnishedHouse.address()]) }
        conflicts.open['rules-not-met'] = { on('responsible', APPROVED, '/open', [address: FurnishedHouse.address('X')]) }
        successes.correctAddress = { on('responsible', ACTIVE, '/correct-address', [address: FurnishedHouse.address()]) }
        conflicts.correctAddress['action-not-possible'] = {
            on('responsible', APPROVED, '/correct-address', [address: FurnishedHouse.address()])
        }
        conflicts.correctAddress['rules-not-met'] = { on('responsible', ACTIVE, '/correct-address', [address: 'no address']) }
        successes.proposeChange = { on('responsible', ACTIVE, '/propose-change', changed()) }
        conflicts.proposeChange['action-not-possible'] = { on('responsible', APPROVED, '/propose-change', whole()) }
        conflicts.proposeChange['rules-not-met'] = { on('responsible', ACTIVE, '/propose-change', changed(platform: 'X')) }
        conflicts.proposeChange['change-open'] = {
            def first = successes.proposeChange()
            def etag = first.sendIn(house, 'POST').json.etag
            first.with(headers: ['If-Match': etag])
        }
        successes.verify = { on('responsible', ACTIVE, '/verify').with(headers: [:]) }
        conflicts.verify['action-not-possible'] = { on('responsible', APPROVED, '/verify').with(headers: [:]) }
    }

    private void inspections() {
        def looking = { AccountStatus status, Map changes = [:] ->
            on('responsible', status, '/inspections', [kind: 'MONITORED_PAGE', note: 'All is well'] + changes,
                    [kind: ChannelKind.MONITORED, plan: Given.plan(checkDays: 30), address: 'https://fi.wikipedia.org/wiki/Kirjasto']).with(headers: [:])
        }
        successes.listInspections = { looking(ACTIVE).with(body: null) }
        successes.recordInspection = { looking(ACTIVE) }
        conflicts.recordInspection['action-not-possible'] = { looking(APPROVED) }
        conflicts.recordInspection['rules-not-met'] = { looking(ACTIVE, [kind: 'PRIVACY_SETTINGS']) }
    }

    private void retirement() {
        successes.announceRetirement = { on('responsible', ACTIVE, '/announce-retirement', announcement()) }
        conflicts.announceRetirement['action-not-possible'] = { on('responsible', APPROVED, '/announce-retirement', announcement()) }
        conflicts.announceRetirement['rules-not-met'] = {
            on('responsible', ACTIVE, '/announce-retirement', announcement(closesOn: LocalDate.now().toString()))
        }
        successes.callOffRetirement = { on('responsible', RETIRING, '/call-off-retirement') }
        conflicts.callOffRetirement['action-not-possible'] = { on('responsible', ACTIVE, '/call-off-retirement') }
    }

    private void notices() {
        successes.listNotices = { new Example(who: 'supervisor', path: '/api/v1/notices') }
        successes.readNotice = {
            new Example(who: 'responsible', path: "/api/v1/notices/${Told.somebody(house, 'responsible')}/read")
        }
        successes.getNoticeDelivery = { new Example(who: 'requester', path: '/api/v1/me/notice-delivery') }
        successes.chooseNoticeDelivery = {
            new Example(who: 'requester', path: '/api/v1/me/notice-delivery', body: [way: 'DAILY_DIGEST', language: 'sv'])
        }
        successes.listMessageTemplates = { new Example(who: 'administrator', path: '/api/v1/message-templates') }
        successes.listOutgoingMessages = { new Example(who: 'administrator', path: '/api/v1/outgoing-messages') }
        successes.readAllNotices = { new Example(who: 'requester', path: '/api/v1/notices/read-all') }
    }

    private void administration() {
        new PlatformExamples(house, successes, conflicts)
        new PolicyExamples(house, successes, conflicts)
        new PublicExamples(house, successes)
        new AdministrationExamples(house, successes, conflicts)
        new ClientExamples(house, successes, conflicts)
        new AttachmentExamples(house, successes, conflicts)
        new PostingExamples(successes, conflicts)
        new AttestationExamples(successes, conflicts)
        new SuspensionExamples(house, successes, conflicts)
        new IdentityExamples(successes, conflicts)
        new CustodyExamples(house, successes, conflicts)
        inspections()
        new WebPageExamples(house, successes, conflicts)
        new NotedAddressExamples(house, successes, conflicts)
        new CheckRunExamples(house, successes, conflicts)
        new FindingExamples(house, successes, conflicts)
    }

    /** A command on a new account of this status, at its present version. */
    private Example on(String who, AccountStatus status, String verb, Map body = null, Map facts = [:], FurnishedHouse where = house) {
        def account = where.account(facts, status)
        new Example(house: where, who: who, path: "/api/v1/accounts/${account.id()}$verb", body: body,
                headers: verb ? ['If-Match': "\"${account.version()}\""] : [:])
    }

    private Map whole(Map changes = [:]) {
        [platform: 'FACEBOOK', name: 'Library', plannedAddress: 'library', purpose: 'News', audience: 'Readers',
         unitId: house.unit('library'), responsibleId: house.person('responsible').id(),
         updaterIds: ['updater1', 'updater2'].collect { house.person(it).id() },
         sharedMailbox: "library@${house.slug}.fi".toString(), weeklyHours: 2] + changes
    }

    /** An account in use as it might be instead; it has been opened at its address. */
    private Map changed(Map changes = [:]) {
        (whole() + changes).findAll { it.key != 'plannedAddress' }
    }

    private Map announcement(Map changes = [:]) {
        [reason: 'Few readers', closesOn: LocalDate.now().plusDays(Houses.NOTICE_DAYS + 2).toString(),
         successorUrl: house.organisation.homeUrl()] + changes
    }
}
