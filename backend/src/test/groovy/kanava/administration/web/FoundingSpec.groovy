package kanava.administration.web

import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.lookup.LiveSnapshot
import kanava.server.id.Ids
import spock.lang.Specification

/** A sixth organisation, from nothing to its first decision, over the API alone. */
class FoundingSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    String slug = 'k' + Kanava.bean(Ids).next().takeRight(12)

    def "an operator founds an organisation; its administrator sets it up, and a request is decided there"() {
        when:
        def founded = house.as('operator').post('/api/v1/organisations', founding())

        then:
        founded.status == 201
        founded.json.organisation.slug == slug
        house.as('operator').get('/api/v1/organisations').json.items*.slug.containsAll([slug, house.slug])

        when: 'its administrator signs in and builds it'
        def administrator = atHome(founded.json.oneTimePassword)
        def top = administrator.get('/api/v1/units').json.items[0]
        def library = administrator.post('/api/v1/units', [name: name('Kirjasto'), level: 'UNIT', parentId: top.id]).json
        def requester = person(administrator, library.id, 'Pyytäjä', 'EMPLOYEE')
        def updater = person(administrator, library.id, 'Päivittäjä', 'EMPLOYEE')
        def supervisor = person(administrator, library.id, 'Esihenkilö', 'EMPLOYEE', 'SUPERVISOR')

        then: 'it has a policy to begin with'
        administrator.get('/api/v1/policy').json.with { [version, document.chain*.role, document.mailDomains] } == [1, ['SUPERVISOR'], ['kuusela.fi']]

        when:
        def draft = requester.api.post('/api/v1/accounts', [platform: 'FACEBOOK', name: 'Kirjasto', purpose: 'Uutiset', audience: 'Lukijat',
                unitId: library.id, responsibleId: requester.id, updaterIds: [requester.id, updater.id], sharedMailbox: 'kirjasto@kuusela.fi',
                weeklyHours: 2]).json
        def submitted = requester.api.post("/api/v1/accounts/$draft.id/submit", 'If-Match': draft.etag).json
        def decided = supervisor.api.post("/api/v1/accounts/$draft.id/approve", [:], 'If-Match': submitted.etag)

        then:
        decided.json.status == 'APPROVED'

        and: 'its own log begins with its founding, and nobody outside sees anything of it'
        administrator.get('/api/v1/audit-events?limit=100').json.items.last().with { [action, actor.kind] } == ['ORGANISATION_FOUNDED', 'SYSTEM']
        house.as('administrator').get("/api/v1/people/$requester.id").status == 404
        house.as('administrator').get("/api/v1/units/$library.id").status == 404
        house.as('auditor').get('/api/v1/audit-events').json.items*.action == ['ORGANISATION_FOUNDED']
    }

    def "founded from the guideline of #preset, it has its rules from the first day, with its own mail (LOI-doc)"() {
        when:
        def founded = house.as('operator').post('/api/v1/organisations', founding(preset: preset))
        def administrator = atHome(founded.json.oneTimePassword)
        def chosen = administrator.get('/api/v1/presets').json.items.find { it.code == preset }.document
        def rules = administrator.get('/api/v1/policy').json

        then:
        rules.version == 1
        rules.document.mailDomains == ['kuusela.fi']
        rules.document.chain == chosen.chain
        rules.document.guideline == chosen.guideline
        rules.document.platforms.every { it.unitId == null }
        administrator.get('/api/v1/policy-versions').json.items*.state == ['IN_FORCE']

        and:
        administrator.get('/api/v1/audit-events?action=ORGANISATION_FOUNDED').json.items[0].changes.contains([field: 'preset', after: preset])

        where:
        preset << ['IIS', 'RAU', 'LOI', 'LVM', 'LSK']
    }

    def "what can't be founded is said at once: #what"() {
        expect:
        house.as('operator').post('/api/v1/organisations', founding(changes)).faults == faults as Set

        where:
        what                | changes                                          || faults
        'pages, zone, name' | [homeUrl: 'kuusela', zone: 'Europe/Kuusela', name: [fi: '', sv: 'G', en: 'S']] || ['/homeUrl not-a-web-address', '/zone unknown-zone', '/name/fi missing']
        'lines'             | [name: [fi: 'Kuusela\n', sv: 'G', en: 'S'], administrator: [name: 'A\nB', username: 'first-x', language: 'fi']] || ['/name/fi pattern', '/administrator/name pattern']
        'slug'              | [slug: 'Kuusela']                                || ['/slug pattern']
    }

    def "short name and user name are taken once, and then nothing is made"() {
        given:
        assert house.as('operator').post('/api/v1/organisations', founding()).status == 201
        def again = founding(slug: slug + 'x')

        expect:
        house.as('operator').post('/api/v1/organisations', founding(administrator: again.administrator + [username: 'another-' + slug])).faults == ['/slug slug-taken'] as Set
        house.as('operator').post('/api/v1/organisations', again).faults == ['/administrator/username username-taken'] as Set
        !house.as('operator').get('/api/v1/organisations').json.items*.slug.contains(slug + 'x')
    }

    def "an administrator changes names and pages of the organisation, and the public sees it within a second"() {
        given:
        def administrator = house.as('administrator')
        def now = administrator.get('/api/v1/organisation').json

        when:
        def changed = administrator.put('/api/v1/organisation', [name: [fi: 'Uusi talo', sv: 'Nytt hus', en: 'New house'],
                homeUrl: 'https://www.uusi.fi/', listPageUrl: 'https://www.uusi.fi/some',
                officialChannels: []], 'If-Match': now.etag)
        Kanava.bean(LiveSnapshot).refresh()

        then:
        changed.json.with { [name.sv, homeUrl, etag != now.etag] } == ['Nytt hus', 'https://www.uusi.fi/', true]
        house.as('requester').get('/api/v1/me').json.organisation.name.fi == 'Uusi talo'
        new Api().get("/api/v1/public/organisations/${house.slug}/accounts").json.organisation.name.fi == 'Uusi talo'
        house.as('auditor').get('/api/v1/audit-events').json.items[0].action == 'ORGANISATION_CHANGED'
    }

    def "a page's address may have letters of ours; what leads nowhere or inside somebody's network is refused: #page"() {
        given:
        def now = house.as('administrator').get('/api/v1/organisation').json

        when:
        def answer = house.as('administrator').put('/api/v1/organisation', [name: now.name, homeUrl: page,
                listPageUrl: page, officialChannels: []], 'If-Match': now.etag)

        then:
        answer.status == 200 ? answer.json.homeUrl == kept :
                kept == null && answer.json.errors*.code == ['not-a-web-address'] * 2

        where:
        page                                      | kept
        'https://www.talo.fi/yhteyttä'            | 'https://www.talo.fi/yhteytt%C3%A4'
        'https://www.talo.fi/\uD83D\uDE00'        | 'https://www.talo.fi/%F0%9F%98%80'
        "https://www.talo.fi/${'ä' * 2000}"       | null
        'https://www.talo.fi:99999/'              | null
        'https://127.0.0.1/'                      | null
        'https://[::1]/'                          | null
    }

    def "IIS-3a: an official channel has a name in each language and an address on the web"() {
        given:
        def now = house.as('administrator').get('/api/v1/organisation').json

        when:
        def refused = house.as('administrator').put('/api/v1/organisation', [name: now.name, homeUrl: now.homeUrl,
                listPageUrl: now.listPageUrl, officialChannels: [[name: [fi: ' ', sv: 'E', en: 'E'], url: 'javascript:alert(1)']]],
                'If-Match': now.etag)

        then:
        refused.problem == 'rules-not-met'
        refused.json.errors.collect { "$it.pointer $it.code" as String } ==
                ['/officialChannels/0/name/fi missing', '/officialChannels/0/url not-a-web-address']
        house.as('administrator').get('/api/v1/organisation').json == now
    }

    private static Api atHome(Map oneTime) {
        def first = new Api(signIn(oneTime.username, oneTime.password).json.accessToken)
        new Api(first.post('/api/v1/me/password', [oldPassword: oneTime.password, newPassword: 'two bicycles and a kite']).json.accessToken)
    }

    private static Answer signIn(String username, String password) {
        new Api().post('/api/v1/session', [username: username, password: password])
    }

    private Map person(Api administrator, String unitId, String who, String... roles) {
        def person = administrator.post('/api/v1/people', [name: who, unitId: unitId, language: 'fi', kind: 'EMPLOYEE']).json
        def held = administrator.put("/api/v1/people/$person.id/roles", [roles: roles.collect { [role: it, unitId: unitId] }], 'If-Match': person.etag).json
        def given = administrator.post("/api/v1/people/$person.id/give-sign-in", [username: "${roles.size()}-$person.id-$slug".toString()], 'If-Match': held.etag).json
        [id: person.id, api: atHome(given.oneTimePassword)]
    }

    private static Map name(String text) {
        [fi: text, sv: text, en: text]
    }

    private Map founding(Map changes = [:]) {
        [slug: slug, name: name('Kuusela'), homeUrl: 'https://www.kuusela.fi/', listPageUrl: 'https://www.kuusela.fi/some',
         zone: 'Europe/Helsinki', administrator: [name: 'Ensimmäinen', username: "first-$slug".toString(), language: 'fi']] + changes
    }
}
