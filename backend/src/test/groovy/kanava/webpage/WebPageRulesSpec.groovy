package kanava.webpage

import kanava.organisation.Text
import kanava.organisation.Unit
import kanava.organisation.UnitLevel
import kanava.organisation.UnitTree
import spock.lang.Specification

import java.time.Instant

/** IIS-3d: which pages can be recorded. */
class WebPageRulesSpec extends Specification {
    static final String LIST = 'https://www.talo.fi/some'
    static final UnitTree UNITS = new UnitTree([unit('top', null, null), unit('library', 'top', null), unit('closed', 'top', Instant.EPOCH)])
    static final List<WebPage> OTHERS = [new WebPage('1', 'https://www.talo.fi/nuoret', null, false, ['a'] as Set, Instant.EPOCH, 0)]

    def "#url: #expected"() {
        expect:
        faults(new WebPageFacts(url, 'library', true, [])) == expected

        where:
        url                              || expected
        'https://www.talo.fi/kirjasto'   || []
        'https://www.talo.fi/Nuoret'     || []
        'https://www.talo.fi/some/kuvat' || []
        'https://www.talo.fi/'           || []
        'http://www.talo.fi/kirjasto'    || ['/url not-a-web-address']
        'ftp://www.talo.fi/kirjasto'     || ['/url not-a-web-address']
        'javascript:alert(1)'            || ['/url not-a-web-address']
        'kirjasto'                       || ['/url not-a-web-address']
        'https://localhost/kirjasto'     || ['/url not-a-web-address']
        'https://a@www.talo.fi/kirjasto' || ['/url not-a-web-address']
        'https://www.talo.fi:8443/x'     || ['/url not-a-web-address']
        'https://www.talo.fi/nuoret'     || ['/url page-exists']
        'https://TALO.fi/nuoret/#alku'   || ['/url page-exists']
        'https://talo.fi/some/'          || ['/url is-the-list-page']
    }

    def "#what"() {
        expect:
        faults(new WebPageFacts('https://www.talo.fi/x', unit, whole, accounts)) == expected

        where:
        what                                        | unit      | whole | accounts   || expected
        'a page may be nobody\'s'                   | null      | false | ['a']      || []
        'a unit\'s may link to others too'          | 'library' | true  | ['a']      || []
        'a page links to somebody'                  | 'library' | false | []         || ['/accountIds missing']
        'all accounts of a unit need the unit'      | null      | true  | []         || ['/unitId missing']
        'the unit is there'                         | 'nowhere' | true  | []         || ['/unitId unknown-unit']
        'and in use'                                | 'closed'  | true  | []         || ['/unitId archived-unit']
        'each account is ours, and named by itself' | null      | false | ['a', 'b'] || ['/accountIds/1 unknown-account']
    }

    def "there is a limit, and everything is told at once"() {
        given:
        def many = (1..WebPageRules.MOST).collect { new WebPage("$it", "https://www.talo.fi/$it", null, false, [] as Set, Instant.EPOCH, 0) }

        expect:
        WebPageRules.faults(new WebPageFacts('x', null, false, []), LIST, many, UNITS, [] as Set)
                .collect { "${it.name()} ${it.code()}".toString() } == ['/url not-a-web-address', ' too-many-web-pages', '/accountIds missing']
    }

    private static List<String> faults(WebPageFacts facts) {
        WebPageRules.faults(facts, LIST, OTHERS, UNITS, ['a'] as Set).collect { "${it.name()} ${it.code()}".toString() }
    }

    private static Unit unit(String id, String parent, Instant archivedAt) {
        new Unit(id, parent, parent ? UnitLevel.UNIT : UnitLevel.ORGANISATION, new Text(id, id, id), archivedAt, 0)
    }
}
