package kanava.platform.web

import kanava.account.AccountStatus
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Wire
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

/** The catalogue as an organisation's administrators keep it. */
class PlatformSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    Api administrator = house.as('administrator')
    Api employee = house.as('requester')

    def "IIS-5.1: everybody reads what a platform allows and what to know before choosing a name"() {
        when:
        def facebook = employee.get('/api/v1/platforms').json.items.find { it.id == 'FACEBOOK' }

        then:
        facebook.forms == ['PAGE', 'GROUP']
        facebook.limits.containsAll(['NAME_CANNOT_CHANGE', 'GENERIC_NAME_LOSES_RIGHTS'])
        facebook.with { [name, mark, own, archived] } == ['Facebook', 'f', false, false]
        facebook.hosts.first() == 'facebook.com'
    }

    def "AUD-1: a platform of one's own is added, changed, archived and offered again, and each is in the log"() {
        when:
        def added = administrator.post('/api/v1/platforms', own(name: 'Kunnan oma Mastodon'))
        def id = added.json.id

        then:
        added.status == 201
        id == 'KUNNAN_OMA_MASTODON'
        added.header('Location') == "/api/v1/platforms/$id"
        employee.get('/api/v1/platforms').json.items.last().id == id

        when:
        def changed = administrator.put("/api/v1/platforms/$id", own(name: 'Oma Mastodon', limits: []), 'If-Match': added.json.etag)
        def archived = administrator.post("/api/v1/platforms/$id/archive", 'If-Match': changed.json.etag)
        def restored = administrator.post("/api/v1/platforms/$id/restore", 'If-Match': archived.json.etag)

        then:
        changed.json.with { [name, limits, profilePath] } == ['Oma Mastodon', [], '/@{name}']
        archived.json.archived
        !restored.json.archived
        administrator.post("/api/v1/platforms/$id/archive", 'If-Match': added.json.etag).problem == 'changed-meanwhile'

        and:
        def log = house.as('auditor').get("/api/v1/audit-events?subjectId=$id").json.items
        log*.action == ['PLATFORM_RESTORED', 'PLATFORM_ARCHIVED', 'PLATFORM_CHANGED', 'PLATFORM_ADDED']
        log.every { it.subject == [kind: 'PLATFORM', id: id, name: 'Oma Mastodon'] }
        log[2].changes.find { it.field == 'name' } == [field: 'name', before: 'Kunnan oma Mastodon', after: 'Oma Mastodon']
    }

    def "of what Kanava knows the organisation says forms and limits otherwise, and no more"() {
        given:
        def facebook = employee.get('/api/v1/platforms/FACEBOOK').json
        def stricter = [category: 'SOCIAL_NETWORK', forms: ['PAGE'], limits: []]

        when:
        def refused = administrator.put('/api/v1/platforms/FACEBOOK', stricter + [name: 'Naamakirja', hosts: ['evil.example'], profilePath: '/{name}'],
                'If-Match': facebook.etag)

        then:
        refused.problem == 'rules-not-met'
        refused.faults == ['/name fixed-by-kanava', '/hosts fixed-by-kanava', '/profilePath fixed-by-kanava'] as Set

        when:
        def changed = administrator.put('/api/v1/platforms/FACEBOOK', stricter, 'If-Match': facebook.etag)

        then:
        changed.json.with { [name, forms, limits, own] } == ['Facebook', ['PAGE'], [], false]
        changed.json.hosts == facebook.hosts

        and: 'only here'
        Houses.decidingInOneStep().as('requester').get('/api/v1/platforms/FACEBOOK').json == facebook
    }

    def "what would make two profiles of one address, or a pattern of its own, is refused: #what"() {
        when:
        def refused = administrator.post('/api/v1/platforms', own(changes))

        then:
        refused.problem == 'rules-not-met'
        refused.faults == [fault] as Set

        where:
        what                        | changes                                   || fault
        'a host Kanava knows'       | [hosts: ['facebook.com']]                 || '/hosts/0 host-taken'
        'a name below such a host'  | [hosts: ['iisalmi.wordpress.com']]        || '/hosts/0 host-taken'
        'a name above such a host'  | [hosts: ['spotify.com']]                  || '/hosts/0 host-taken'
        'no host'                   | [hosts: ['localhost']]                    || '/hosts/0 not-a-host'
        'an address in numbers'     | [hosts: ['127.0.0.1']]                    || '/hosts/0 not-a-host'
        'a way up'                  | [profilePath: '/../{name}']               || '/profilePath not-a-profile-path'
        'a way nowhere'             | [profilePath: '/users/./{name}']          || '/profilePath not-a-profile-path'
        'a way up before the name'  | [profilePath: '/..{name}']                || '/profilePath not-a-profile-path'
        'no place for the name'     | [profilePath: '/users']                   || '/profilePath not-a-profile-path'
        'two places'                | [profilePath: '/{name}/{name}']           || '/profilePath not-a-profile-path'
        'a name in the middle'      | [profilePath: '/{name}/about']            || '/profilePath not-a-profile-path'
        'a path without a host'     | [hosts: []]                               || '/hosts missing'
        'a name that is there'      | [name: 'Facebook']                        || '/name platform-exists'
        'a name without letters'    | [name: '...']                             || '/name missing'
    }

    def "an archived platform is offered no longer, and can't be asked for"() {
        given:
        def tiktok = employee.get('/api/v1/platforms/TIKTOK').json

        when:
        administrator.post('/api/v1/platforms/TIKTOK/archive', 'If-Match': tiktok.etag)

        then:
        employee.post('/api/v1/accounts', Wire.request(house, platform: 'TIKTOK')).faults == ['/platform platform-archived'] as Set
    }

    def "a platform of another organisation is nobody's business"() {
        given:
        def other = Houses.decidingInOneStep()
        def added = other.as('administrator').post('/api/v1/platforms', own(name: 'Naapurin oma')).json

        expect:
        employee.get("/api/v1/platforms/$added.id").status == 404
        !employee.get('/api/v1/platforms').json.items*.id.contains(added.id)
        employee.get("/api/v1/platforms/$added.id/terms").status == 404
        administrator.put("/api/v1/platforms/$added.id", own(), 'If-Match': added.etag).status == 404
        employee.post('/api/v1/accounts', Wire.request(house, platform: added.id)).faults == ['/platform unknown-platform'] as Set
    }

    def "VER-lookup: an account on a platform of one's own is opened, listed by name and found in every spelling"() {
        given:
        def host = "some.${house.slug}.example"
        def added = administrator.post('/api/v1/platforms', own(name: 'Oma Mastodon', mark: 'om', hosts: [host, "vanha.$host".toString()])).json

        when:
        def account = house.account(AccountStatus.ACTIVE, platform: added.id, address: "http://vanha.$host/@Kirjasto/".toString(), listed: true)

        then:
        account.address() == "https://$host/@kirjasto"

        and:
        new PollingConditions(timeout: 20, delay: 0.2).eventually {
            def said = new Api().get('/api/v1/public/lookup?url=' + URLEncoder.encode("www.$host/@KIRJASTO?lang=fi", 'UTF-8')).json
            assert said.with { [state, address, platform, platformName] } == ['official', account.address(), added.id, 'Oma Mastodon']
        }
        new Api().get("/api/v1/public/organisations/$house.slug/accounts").json.platforms == [[id: added.id, name: 'Oma Mastodon', mark: 'om']]
        new Api().get('/api/v1/public/lookup?url=' + URLEncoder.encode("https://$host/kirjasto", 'UTF-8')).json.state == 'not-a-profile-url'
    }

    def "VER-lookup: while accounts have addresses on it, what reads those addresses stays; the rest changes"() {
        given:
        def host = "some.${house.slug}.example".toString()
        def facts = own(name: 'Oma Mastodon', hosts: [host, "vanha.$host".toString()])
        def added = administrator.post('/api/v1/platforms', facts).json
        def path = "/api/v1/platforms/$added.id"
        def change = { Map changes -> administrator.put(path, facts + changes, 'If-Match': administrator.get(path).json.etag) }

        expect: 'before there are any'
        change(profilePath: '/users/{name}', exactCase: true).status == 200
        change([:]).status == 200

        when:
        house.account(AccountStatus.ACTIVE, platform: added.id, address: "https://$host/@Kirjasto".toString())

        then:
        change(hosts: [host]).faults == ['/hosts addresses-in-use'] as Set
        change(hosts: ["vanha.$host".toString(), host]).faults == ['/hosts addresses-in-use'] as Set
        change(profilePath: '/users/{name}', exactCase: true).faults == ['/profilePath addresses-in-use', '/exactCase addresses-in-use'] as Set

        and:
        change(name: 'Uusi nimi', hosts: [host, "vanha.$host".toString(), "uusi.${house.slug}.example".toString()]).json.hosts.size() == 3
    }

    private static Map own(Map changes = [:]) {
        [name: 'Oma palvelu', category: 'SOCIAL_NETWORK', mark: 'o', hosts: ['some.talo.example'], profilePath: '/@{name}',
         exactCase: false, forms: ['ACCOUNT'], limits: ['REAL_NAMES_ONLY']] + changes
    }
}
