package kanava.discovery

import kanava.discovery.SeenPage.Outcome
import kanava.platform.address.ProfileAddress.Profile
import kanava.server.id.Ids
import spock.lang.Specification

import java.time.Clock
import java.time.Instant

/** FIND-1: a page of any number of strange links costs one reading of the queue, and fills it to its bound. */
class SightingsSpec extends Specification {
    private static final Instant NOW = Instant.parse('2026-09-02T09:00:00Z')
    private static final String PAGE = 'https://www.iisalmi.fi/some'

    Findings findings = Mock()

    def "FIND-1: a queue that is full takes no more, and what is in it is still followed; all are read at once"() {
        given:
        def links = (1..1200).collect { link("https://www.facebook.com/outo$it") }
        def waiting = Finding.fresh('o', 'f', 'FACEBOOK', links.last().address(), NOW)

        when:
        new Sightings(findings, new Ids(Clock.systemUTC())).take('o', links.collect { extra(it) }, links, [new SeenPage(PAGE, Outcome.SEEN, true, links)], NOW)

        then:
        1 * findings.onPages('o') >> []
        1 * findings.waiting('o') >> 498
        1 * findings.at('o', { Collection asked -> asked.size() == 1200 }) >> [(waiting.address()): waiting]
        2 * findings.add(_)
        1 * findings.touch({ it.id() == 'f' && it.pages() == [PAGE] })
        0 * findings._
    }

    private static ProfileLink link(String address) {
        new ProfileLink(new Profile('FACEBOOK', address, address.split('/').last(), false), address, false, PAGE, true)
    }

    private static Difference extra(ProfileLink link) {
        new Difference(Difference.Kind.EXTRA, 'FACEBOOK', link.address(), link.written(), null, PAGE, 1, null, null)
    }
}
