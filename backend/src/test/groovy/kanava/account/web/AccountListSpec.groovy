package kanava.account.web

import kanava.account.AccountStatus
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import spock.lang.Shared
import spock.lang.Specification

class AccountListSpec extends Specification {

    @Shared
    FurnishedHouse house = Houses.decidingInOneStep()

    def setupSpec() {
        house.account(AccountStatus.ACTIVE, name: '100 % Kirjasto', listed: true)
        house.account(AccountStatus.ACTIVE, name: 'Nuorten_talo', platform: 'INSTAGRAM', unitId: house.unit('youth'))
        house.account(AccountStatus.IN_REVIEW, name: 'Ääniä ja Öitä', platform: 'X')
        house.account(AccountStatus.RETIRING, name: 'Museo', platform: 'X')
        5.times { house.account(AccountStatus.ACTIVE, name: 'Kirjasto', platform: 'YOUTUBE') }
    }

    def "#filter finds #names"() {
        expect:
        found(filter) == names

        where:
        filter                                    || names
        'platform=INSTAGRAM'                      || ['Nuorten_talo']
        'status=IN_REVIEW&status=RETIRING'        || ['Museo', 'Ääniä ja Öitä']
        'platform=X&status=RETIRING'              || ['Museo']
        'search=museo'                            || ['Museo']
        // OLD-6: both are letters here
        'search=%25'                              || ['100 % Kirjasto']
        'search=_'                                || ['Nuorten_talo']
        'search=!'                                || []
        'search=%C3%84%C3%A4ni'                   || ['Ääniä ja Öitä']
        'attention=true&platform=INSTAGRAM'       || ['Nuorten_talo']
        'attention=true&platform=FACEBOOK'        || []
        'unitId=nowhere'                          || []
        'search=%F0%9F%98%80'                     || []
        'search=Instagram.com'                    || ['Nuorten_talo']
    }

    def "a unit comes with the units below it"() {
        expect:
        found("unitId=${house.unit('youth')}") == ['Nuorten_talo']
        found("unitId=${house.unit('division')}").size() == 9
    }

    def "pages never skip or repeat a row, whatever the order (OLD-7): #sort, #limit a page"() {
        given:
        def all = page("sort=$sort&limit=100").json.items*.id
        def walked = []
        def next = null

        when:
        do {
            def page = page("sort=$sort&limit=$limit" + (next ? "&cursor=$next" : ''))
            walked += page.json.items*.id
            next = page.json.nextCursor
        } while (next)

        then:
        walked == all
        walked.toSet().size() == 9

        where:
        [sort, limit] << [['name', '-name', 'platform', '-platform', 'status', '-status', 'changedAt', '-changedAt'], [1, 2, 4]].combinations()
    }

    def "names stand in the order of the Finnish alphabet"() {
        expect:
        found('sort=name').last() == 'Ääniä ja Öitä'
        found('sort=-name').first() == 'Ääniä ja Öitä'
    }

    def "a cursor of another list or an altered one is refused by name: #cursor"() {
        given:
        def other = page('sort=-name&limit=1').json.nextCursor

        expect:
        page("sort=name&limit=1&cursor=${cursor ?: other}").faults == ['cursor unusable-cursor'] as Set

        where:
        cursor << [null, 'x', 'bm9uc2Vuc2U', '%00']
    }

    private List<String> found(String query) {
        page(query).json.items*.name
    }

    private page(String query) {
        house.as('communications').get('/api/v1/accounts?' + query)
    }
}
