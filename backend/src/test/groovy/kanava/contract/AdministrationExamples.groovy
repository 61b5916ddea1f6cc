package kanava.contract

import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Kanava
import kanava.identity.Actor
import kanava.identity.Passwords
import kanava.identity.SignIns
import kanava.organisation.People
import kanava.organisation.Person
import kanava.server.id.Ids

/** Fixtures of what administrators and operators keep: units, people, sign-ins, organisations. */
class AdministrationExamples {
    private static final String PASSWORD = 'once upon a time'

    private final FurnishedHouse house
    private final Map<String, Closure<Example>> successes
    private final Map<String, Map<String, Closure<Example>>> conflicts

    AdministrationExamples(FurnishedHouse house, Map<String, Closure<Example>> successes,
                           Map<String, Map<String, Closure<Example>>> conflicts) {
        this.house = house
        this.successes = successes
        this.conflicts = conflicts
        letSignIn(house.person('administrator').id(), 'the-administrator')
        units()
        people()
        signIns()
        organisations()
    }

    private void units() {
        def root = house.unit('house')
        successes.createUnit = { by('administrator', 'units', unit()) }
        conflicts.createUnit['rules-not-met'] = { by('administrator', 'units', unit(level: 'ORGANISATION')) }
        successes.getUnit = { by('requester', "units/$root") }
        successes.changeUnit = { on('units', newUnit(), '', unit(level: 'DIVISION')) }
        conflicts.changeUnit['rules-not-met'] = { on('units', newUnit(), '', unit(parentId: 'nowhere')) }
        conflicts.changeUnit['already-archived'] = { on('units', archived('units', newUnit()), '', unit()) }
        successes.archiveUnit = { on('units', newUnit(), '/archive') }
        conflicts.archiveUnit['unit-in-use'] = { on('units', house.unit('library'), '/archive') }
        conflicts.archiveUnit['already-archived'] = { on('units', archived('units', newUnit()), '/archive') }
        conflicts.archiveUnit['rules-not-met'] = { on('units', root, '/archive') }
    }

    private void people() {
        successes.createPerson = { by('administrator', 'people', person()) }
        conflicts.createPerson['rules-not-met'] = { by('administrator', 'people', person(unitId: 'nowhere')) }
        successes.getPerson = { by('administrator', "people/${house.person('requester').id()}") }
        successes.changePerson = { on('people', newPerson(), '', person(title: 'Director')) }
        conflicts.changePerson['rules-not-met'] = { on('people', newPerson(), '', person(unitId: 'nowhere')) }
        conflicts.changePerson['already-archived'] = { on('people', archived('people', newPerson()), '', person()) }
        successes.changeRoles = { on('people', newPerson(), '/roles', roles(EMPLOYEE: 'library', SUPERVISOR: 'division')) }
        conflicts.changeRoles['rules-not-met'] = { on('people', newPerson(), '/roles', roles(AUDITOR: 'library')) }
        conflicts.changeRoles['already-archived'] = { on('people', archived('people', newPerson()), '/roles', roles(EMPLOYEE: 'library')) }
        conflicts.changeRoles['last-administrator'] = { on('people', house.person('administrator').id(), '/roles', roles([:])) }
        successes.archivePerson = { on('people', newPerson(), '/archive') }
        conflicts.archivePerson['already-archived'] = { on('people', archived('people', newPerson()), '/archive') }
        conflicts.archivePerson['last-administrator'] = { on('people', house.person('administrator').id(), '/archive') }
        conflicts.archivePerson['person-in-use'] = {
            house.account(AccountStatus.ACTIVE)
            on('people', house.person('responsible').id(), '/archive')
        }
    }

    private void signIns() {
        successes.giveSignIn = { on('people', newPerson(), '/give-sign-in', [username: unique()]) }
        conflicts.giveSignIn['rules-not-met'] = { on('people', newPerson(), '/give-sign-in', [username: "the-administrator-$house.slug"]) }
        conflicts.giveSignIn['already-archived'] = { on('people', archived('people', newPerson()), '/give-sign-in', [username: unique()]) }
        conflicts.giveSignIn['sign-in-exists'] = { on('people', signedUp(), '/give-sign-in', [username: unique()]) }
        successes.resetPassword = { on('people', signedUp(), '/reset-password') }
        conflicts.resetPassword['no-sign-in'] = { on('people', newPerson(), '/reset-password') }
        successes.endSignIn = { on('people', signedUp(), '/end-sign-in') }
        conflicts.endSignIn['no-sign-in'] = { on('people', newPerson(), '/end-sign-in') }
        conflicts.endSignIn['last-administrator'] = { on('people', house.person('administrator').id(), '/end-sign-in') }
        successes.changePassword = { by(resident(), 'me/password', passwords(PASSWORD)) }
        conflicts.changePassword['rules-not-met'] = { by(resident(), 'me/password', passwords('something else')) }
        conflicts.changePassword['no-sign-in'] = { by('bystander', 'me/password', passwords(PASSWORD)) }
    }

    private void organisations() {
        successes.getOrganisation = { by('requester', 'organisation') }
        successes.changeOrganisation = { changingOrganisation([:]) }
        conflicts.changeOrganisation['rules-not-met'] = { changingOrganisation(homeUrl: 'www.talo.fi') }
        successes.listAllOrganisations = { by('operator', 'organisations') }
        successes.foundOrganisation = { by('operator', 'organisations', founding([:])) }
        conflicts.foundOrganisation['rules-not-met'] = { by('operator', 'organisations', founding(slug: house.slug)) }
    }

    private Example by(String who, String path, Map body = null) {
        new Example(who: who, path: "/api/v1/$path".toString(), body: body)
    }

    /** A command of the administrator's on an item at its present version. */
    private Example on(String kind, String id, String verb, Map body = null) {
        def etag = house.as('administrator').get("/api/v1/$kind/$id").json.etag
        new Example(who: 'administrator', path: "/api/v1/$kind/$id$verb".toString(), headers: ['If-Match': etag], body: body)
    }

    private Map unit(Map changes = [:]) {
        [name: [fi: 'Laituri', sv: 'Bryggan', en: 'Pier'], level: 'UNIT', parentId: house.unit('house')] + changes
    }

    private String newUnit() {
        created(successes.createUnit())
    }

    private Map person(Map changes = [:]) {
        [name: 'Somebody', title: 'Clerk', email: 'somebody@talo.fi', unitId: house.unit('library'), language: 'sv',
         kind: 'EMPLOYEE'] + changes
    }

    private String newPerson() {
        created(successes.createPerson())
    }

    private String created(Example example) {
        Answer answer = example.sendIn(house, 'POST')
        assert answer.status == 201: answer
        answer.json.id
    }

    private String archived(String kind, String id) {
        assert on(kind, id, '/archive').sendIn(house, 'POST').status == 200
        id
    }

    private Map roles(Map<String, String> held) {
        [roles: held.collect { role, unit -> [role: role, unitId: house.unit(unit)] }]
    }

    private String signedUp() {
        def id = newPerson()
        letSignIn(id, unique())
        id
    }

    /** Somebody who signs in by themselves; the key to act as them. */
    private String resident() {
        def id = Kanava.bean(Ids).next()
        Kanava.bean(People).add(house.id, new Person(id, 'Resident', house.unit('library')))
        Kanava.bean(SignIns).add("$id@${house.slug}.demo", new SignIns.SignIn(house.id, id, hash))
        house.people[id] = Actor.person(id, house.id, [] as Set, null)
        id
    }

    @Lazy
    private String hash = Kanava.bean(Passwords).hash(PASSWORD)

    private void letSignIn(String personId, String name) {
        Kanava.bean(SignIns).add("$name-$house.slug", new SignIns.SignIn(house.id, personId, 'no password fits'))
    }

    private static String unique() {
        'u' + Kanava.bean(Ids).next()
    }

    private static Map passwords(String old) {
        [oldPassword: old, newPassword: 'quite another one']
    }

    private Example changingOrganisation(Map changes) {
        def now = house.as('administrator').get('/api/v1/organisation').json
        new Example(who: 'administrator', path: '/api/v1/organisation', headers: ['If-Match': now.etag],
                body: [name: now.name, homeUrl: now.homeUrl, listPageUrl: now.listPageUrl,
                       officialChannels: now.officialChannels] + changes)
    }

    private static Map founding(Map changes) {
        def slug = 'f' + Kanava.bean(Ids).next().takeRight(12)
        [slug: slug, name: [fi: 'Kuusela', sv: 'Granby', en: 'Spruceville'], homeUrl: 'https://www.kuusela.fi/',
         listPageUrl: 'https://www.kuusela.fi/some', zone: 'Europe/Helsinki',
         administrator: [name: 'First', username: "first@${slug}.fi".toString(), language: 'fi']] + changes
    }
}
