package kanava.discovery

import kanava.discovery.SeenPage.Outcome
import kanava.verification.PageAddress
import kanava.verification.fetch.Destinations
import kanava.verification.fetch.FetchLimits
import kanava.verification.fetch.Manners
import kanava.verification.fetch.PublicPageFetcher
import kanava.verification.fetch.RawServer
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.util.concurrent.CopyOnWriteArrayList

/** FIND-1, EVID-PAGE: the look at our own pages, over real HTTP at a server with every trap that keeps a look from ending. */
@Timeout(60)
class CrawlSpec extends Specification {
    private static final String LIST = 'http://www.iisalmi.fi/some'
    private static final String HOME = 'http://www.iisalmi.fi/'
    private static final Clock CLOCK = Clock.fixed(Instant.parse('2026-11-21T12:00:00Z'), ZoneOffset.UTC)

    @AutoCleanup RawServer server
    List<String> asked = new CopyOnWriteArrayList<>()
    Map<String, Object> pages = [:]

    def setup() {
        server = new RawServer({ String request, OutputStream out ->
            def lines = request.readLines()
            def host = lines.find { it.toLowerCase().startsWith('host:') }.substring(5).strip()
            def url = "http://$host${lines.first().split(' ')[1]}".toString()
            asked << url
            def known = pages[url] ?: pages.find { it.key.endsWith('*') && url.startsWith(it.key[0..-2]) }?.value
            out << (known == null ? 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n'
                    : known instanceof Closure ? known(url) : RawServer.page(known as String))
        })
    }

    def "FIND-1: links are followed on our own hosts, nearest first, and profiles are gathered with where they stand"() {
        given:
        pages[LIST] = body('<a href="https://www.facebook.com/iisalmi" rel="me noopener">Facebook</a>')
        pages[HOME] = body('<a href="/uutiset">Uutiset</a><a href="//iisalmi.fi/kirjasto#alku">Kirjasto</a>')
        pages['http://www.iisalmi.fi/uutiset'] = body('<a href="https://instagram.com/iisalmenkesa">Kesä</a>')
        pages['http://iisalmi.fi/kirjasto'] = body('<a href="/some">Some</a><a href="https://twitter.com/share?url=x">Jaa</a>')

        when:
        def crawled = crawl()

        then:
        asked == [LIST, HOME, 'http://www.iisalmi.fi/uutiset', 'http://iisalmi.fi/kirjasto']
        crawled.complete()
        crawled.pages()*.outcome().unique() == [Outcome.SEEN]
        crawled.pages()*.listPage() == [true, false, false, false]
        crawled.pages()*.profiles().flatten().collect { [it.address(), it.relMe(), it.page()] } ==
                [['https://www.facebook.com/iisalmi', true, LIST],
                 ['https://www.instagram.com/iisalmenkesa', false, 'http://www.iisalmi.fi/uutiset']]
    }

    def "FIND-1: letters of any language and case are in an address, and it is kept as it goes over the wire"() {
        given:
        pages[LIST] = body('<a href="/Sää">Sää</a><a href="/sää">sää</a><a href="/s%C3%A4%C3%A4#alku">sää</a><a href="/haku?q=ä">haku</a>'
                + "<a href='/${'ä' * 1000}'>pitkä</a>")
        pages[HOME] = body('')

        when:
        def crawled = crawl()

        then:
        asked == [LIST, HOME, 'http://www.iisalmi.fi/S%C3%A4%C3%A4', 'http://www.iisalmi.fi/s%C3%A4%C3%A4', 'http://www.iisalmi.fi/haku?q=%C3%A4']
        crawled.pages()*.url() == asked
        !crawled.complete()
    }

    def "FIND-1: hosts of others are never asked, not even where our page leads to them"() {
        given:
        pages[LIST] = body('<a href="http://evil.example/">x</a><a href="http://www.iisalmi.fi.evil.example/">y</a>'
                + '<a href="http://www.iisalmi.fi@evil.example/">z</a><a href="http://www.iisalmi.fi:8080/">p</a><a href="ftp://www.iisalmi.fi/">f</a>'
                + '<a href="javascript:alert(1)">j</a>')
        pages[HOME] = { RawServer.redirect('http://elsewhere.example/') }
        pages['http://elsewhere.example/'] = body('<a href="https://www.facebook.com/stranger">stranger</a>')

        when:
        def crawled = crawl()

        then: 'a redirect is followed as far as it takes to see that it leads away'
        asked as Set == [LIST, HOME, 'http://elsewhere.example/'] as Set
        crawled.pages()*.outcome() == [Outcome.SEEN, Outcome.ELSEWHERE]
        crawled.pages()*.profiles().flatten() == []
    }

    def "FIND-1: what is hidden, in a script or written by visitors is neither followed nor found"() {
        given:
        pages[LIST] = body('''<div hidden><a href="https://www.facebook.com/hidden">x</a></div><!-- <a href="https://www.facebook.com/comment">x</a> -->
            <p style="display:none"><a href="/piilossa">x</a></p><template><a href="https://www.facebook.com/template">x</a></template>
            <a href="https://www.facebook.com/visitor" rel="ugc nofollow">x</a><a href="https://www.facebook.com/empty"></a>''')
        pages[HOME] = body('')

        expect:
        crawl().pages()*.profiles().flatten() == []
        asked == [LIST, HOME]
    }

    def "FIND-1: a loop is walked once, and one page of many spellings is one"() {
        given:
        pages[LIST] = body('<a href="/a">a</a>')
        pages[HOME] = body('<a href="/">home</a><a href="http://iisalmi.fi">home</a><a href="/some/">list</a><a href="/x/../a">a</a>')
        pages['http://www.iisalmi.fi/a'] = body('<a href="/b">b</a>')
        pages['http://www.iisalmi.fi/b'] = body('<a href="/a">a</a><a href="/some">list</a><a href="/r">r</a>')
        pages['http://www.iisalmi.fi/r'] = { RawServer.redirect('/a') }

        expect:
        crawl().complete()
        asked.countBy { it }.findAll { it.value > 1 && !it.key.endsWith('/a') } == [:]
        asked.size() <= 6
    }

    def "FIND-1: a calendar without end and a site of thousands of pages end it at its bounds, and that is told"() {
        given:
        pages[LIST] = body('<a href="https://www.facebook.com/iisalmi">Facebook</a>')
        pages[HOME] = body('<a href="/kalenteri?kk=1">Kalenteri</a>' + (1..500).collect { "<a href='/sivu/$it'>$it</a>" }.join())
        pages['http://www.iisalmi.fi/kalenteri*'] = { url -> RawServer.page(body("<a href='/kalenteri?kk=${(url =~ /\d+$/)[0].toInteger() + 1}'>Seuraava</a>")) }
        pages['http://www.iisalmi.fi/sivu/*'] = body('')

        when:
        def crawled = crawl(limits(pages: 40, depth: 50))

        then:
        crawled.pages().size() == 40
        !crawled.complete()
        crawled.pages()[0].profiles()*.address() == ['https://www.facebook.com/iisalmi']

        when:
        asked.clear()
        pages[HOME] = body('<a href="/kalenteri?kk=1">Kalenteri</a>')
        crawled = crawl(limits(depth: 50))

        then:
        asked.count { it.contains('kalenteri') } == 10
        !crawled.complete()
    }

    def "FIND-1: depth, size and time are bounded too"() {
        given:
        pages[LIST] = body('')
        pages[HOME] = body('<a href="/1">1</a>')
        (1..9).each { no -> pages["http://www.iisalmi.fi/$no".toString()] = body("<a href='/${no + 1}'>on</a>" + 'x' * 1000) }

        expect:
        crawl(limits(depth: 3)).pages().size() == 5
        crawl(limits(characters: 3000, depth: 20)).with { !it.complete() && it.pages().size() == 4 }
        crawl(limits(time: Duration.ZERO)).with { !it.complete() && it.pages().empty }
    }

    def "EVID-PAGE: why a page couldn't be seen is told, and the look goes on"() {
        given:
        pages[LIST] = { 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n' }
        pages[HOME] = body('<a href="/iso">1</a><a href="/kuva">2</a><a href="/tyhja">3</a><a href="/poissa">4</a><a href="/x.pdf">5</a><a href="/ok">6</a>')
        pages['http://www.iisalmi.fi/iso'] = { RawServer.page('x' * 300_000) }
        pages['http://www.iisalmi.fi/kuva'] = { RawServer.page('GIF', 'Content-Type: image/gif') }
        pages['http://www.iisalmi.fi/tyhja'] = '<html><body><div id="app"></div><script src="/app.js"></script></body></html>'
        pages['http://www.iisalmi.fi/ok'] = body('')

        when:
        def crawled = crawl()

        then:
        crawled.pages().collectEntries { [(it.url().takeAfter('.fi')): it.outcome()] } ==
                ['/some': Outcome.FORBIDDEN, '/': Outcome.SEEN, '/iso': Outcome.TOO_LARGE, '/kuva': Outcome.NOT_A_PAGE,
                 '/tyhja': Outcome.SHELL, '/poissa': Outcome.NOT_FOUND, '/ok': Outcome.SEEN]
        crawled.complete()
    }

    def "a page recorded at a platform is read, and the platform isn't ours by it"() {
        when:
        def sites = OwnSites.of([LIST, HOME, 'https://www.facebook.com/iisalmi/about', 'https://kirjasto.example/'], [])

        then:
        sites.hosts() == ['iisalmi.fi', 'kirjasto.example'] as Set
        sites.owns(PageAddress.of('https://www.facebook.com/iisalmi/about').get())
        !sites.owns(PageAddress.of('https://www.facebook.com/somebody').get())
    }

    private Crawl.Crawled crawl(Crawl.Limits limits = limits()) {
        def fetcher = new PublicPageFetcher({ String host, int port -> [server.address] } as Destinations,
                new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(2), 200_000, 5, 8192, 50), 'Kanava test', Manners.NONE, CLOCK)
        Crawl.of(OwnSites.of([LIST, HOME], []), fetcher, limits, CLOCK, {})
    }

    private static Crawl.Limits limits(Map changed = [:]) {
        def all = [pages: 200, depth: 3, characters: 40_000_000L, time: Duration.ofMinutes(10), spellings: 10] + changed
        new Crawl.Limits(all.pages, all.depth, all.characters as long, all.time, all.spellings)
    }

    private static String body(String links) {
        "<html><body><h1>Iisalmi</h1><p>${'Tervetuloa. ' * 30}</p>$links</body></html>"
    }
}
