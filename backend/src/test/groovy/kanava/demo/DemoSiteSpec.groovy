package kanava.demo

import io.micronaut.context.ApplicationContext
import io.micronaut.context.env.PropertySource
import io.micronaut.web.router.Router
import kanava.fixtures.DemoWeb
import kanava.fixtures.House
import kanava.fixtures.Kanava
import kanava.server.id.Ids
import kanava.verification.fetch.FetchResult.Fetched
import kanava.verification.fetch.FetchResult.Reason
import kanava.verification.fetch.FetchResult.Refused
import kanava.verification.fetch.FetchResult.Unknown
import kanava.verification.fetch.Medium
import kanava.verification.fetch.PageFetcher
import kanava.verification.fetch.PublicPageFetcher
import org.jsoup.Jsoup
import spock.lang.Specification

class DemoSiteSpec extends Specification {
    String site = "https://www.s${Kanava.bean(Ids).next().takeRight(12)}.fi"
    PageFetcher fetcher = Kanava.bean(PageFetcher)

    def "a page that isn't there says so to the check, and shows people the form that makes it"() {
        expect:
        (fetcher.fetch("$site/some") as Unknown).reason() == Reason.NOT_FOUND

        when:
        def page = DemoWeb.read("$site/some")

        then:
        page.statusCode() == 404
        Jsoup.parse(page.body()).selectFirst('form textarea[name=text]')

        when:
        DemoWeb.page("$site/some", 'Tilimme')

        then:
        DemoWeb.read("$site/some").statusCode() == 200
    }

    def "EVID-STD: what was written on it is all that programs read, where they ask what the site says to them"() {
        given:
        DemoWeb.page("$site/trust.txt", 'social=https://www.facebook.com/kirjasto')
        DemoWeb.page("$site/xpoc-manifest.json", '{"accounts":[]}')

        expect:
        with(fetcher.fetch("$site/trust.txt", Medium.STATEMENT) as Fetched) {
            html() == 'social=https://www.facebook.com/kirjasto'
            contentType().startsWith('text/plain')
            finalAddress() == "$site/trust.txt"
        }
        (fetcher.fetch("$site/xpoc-manifest.json", Medium.STATEMENT) as Fetched).contentType() == 'application/json'
        (fetcher.fetch("$site/none.json", Medium.STATEMENT) as Unknown).reason() == Reason.NOT_FOUND
    }

    def "people see which page it stands in for, and the check reads the same page under its real address"() {
        given:
        DemoWeb.page("$site/some", 'Kirjasto: https://www.facebook.com/kirjasto.')

        when:
        def page = Jsoup.parse(DemoWeb.read("$site/some").body())
        def fetched = fetcher.fetch(spelling.replace('SITE', site - 'https://')) as Fetched

        then:
        page.selectFirst('header').text().contains('Demonstraatio')
        page.selectFirst('header input').attr('value') == "$site/some"
        page.selectFirst('html').attr('lang') == 'fi'
        page.select('#content a[rel=me]').eachAttr('href') == ['https://www.facebook.com/kirjasto']
        fetched.finalAddress() == "$site/some"
        Jsoup.parse(fetched.html()).select('#content').text() == 'Kirjasto: https://www.facebook.com/kirjasto.'

        where:
        spelling << ['https://SITE/some', 'http://SITE/some/', 'https://SITE/some']
    }

    def "every spelling of a profile's address is the one page"() {
        given:
        def handle = 'k' + Kanava.bean(Ids).next().takeRight(12)
        DemoWeb.page("https://m.facebook.com/${handle.toUpperCase()}/", 'Kirjasto')

        expect:
        (fetcher.fetch("https://www.facebook.com/$handle") as Fetched).html().contains('Kirjasto')
    }

    def "what people write stays text"() {
        given:
        DemoWeb.page("$site/some", text)

        when:
        def page = Jsoup.parse(DemoWeb.read("$site/some").body())

        then:
        page.selectFirst('#content').text() == text
        page.selectFirst('textarea').text() == text
        page.select('script, img, [onclick], [style]').empty
        page.select('a').every { it.attr('href').startsWith('https://') }

        where:
        text << ['<script>alert(1)</script>', '</textarea><img src=x onerror=alert(1)>', 'javascript:alert(1)',
                 'https://a.fi/"onclick="alert(1)', '&lt;b&gt; & "']
    }

    def "the page's own words are nothing a check could find"() {
        given:
        def address = 'https://www.linkedin.com/company/' + site[12..-4]
        DemoWeb.page(address, 'Tyhjä')

        expect: 'its address stands in a field, and fields are not read'
        !Jsoup.parse(DemoWeb.read(address).body()).text().contains(site[12..-4])
    }

    def "other sites can't write here, and nobody writes too much"() {
        expect:
        DemoWeb.write("$site/some", 'x', Origin: 'https://evil.example').statusCode() == 403
        DemoWeb.write("$site/some", 'x', Origin: 'null').statusCode() == 403
        DemoWeb.write("$site/some", 'x' * 20_001).statusCode() == 413
        DemoWeb.read("$site/some").statusCode() == 404
    }

    def "no packet leaves the machine for #address"() {
        expect:
        fetcher.fetch(address) instanceof Refused

        where:
        address << ['https://user@www.iisalmi.fi/', 'https://www.iisalmi.fi:8443/', 'ftp://www.iisalmi.fi/',
                    'https://[::1]/', 'not an address', 'https://www.iisalmi.fi/\u0000']
    }

    def "the style is a file of its own"() {
        expect:
        DemoWeb.read('https://style.css', 'text/css,*/*;q=0.1').headers().firstValue('Content-Type').get().startsWith('text/css')
        !DemoWeb.read("$site/x").body().contains('<style')
    }

    def "outside the demonstration there is no such site, and pages come from the public internet"() {
        when:
        def context = ApplicationContext.builder()
                .propertySources(PropertySource.of('no demonstration', ['kanava.demo': 'false'] as Map<String, Object>, 1000)).start()

        then:
        context.getBean(PageFetcher) instanceof PublicPageFetcher
        !context.getBean(Router).uriRoutes().any { it.uriMatchTemplate.toString().startsWith('/demo-site') }

        cleanup:
        context?.close()
    }

    def "the demonstration's accounts are linked as its files say"() {
        given:
        def pages = [:]
        House.sql { sql -> sql.eachRow('SELECT address, content FROM demo_page') { pages[it.address] = it.content } }

        expect:
        pages['https://www.iisalmi.fi/some'].contains('https://www.facebook.com/minuniisalmeni')
        pages['https://www.facebook.com/minuniisalmeni'].contains('https://www.iisalmi.fi/some')
        pages['https://www.facebook.com/minuniisalmeni'].contains('Iisalmen kaupunki')
        pages.containsKey('https://www.loimaa.fi/some')
    }
}
