package kanava.platform.terms

import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import spock.lang.Specification

import java.time.Clock
import java.time.Duration
import java.time.Instant

/** IIS-3.1h: a page of terms that says something else than when it was read asks to be read again. */
class TermsWatchSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    String url = "https://www.${house.slug}.example/ehdot"

    def setup() {
        def communications = house.as('communications')
        assert communications.put('/api/v1/platforms/X/terms', [kind: 'TERMS', url: url], 'If-Match': '"0"').status == 200
        assert communications.post('/api/v1/platforms/X/terms-readings', [kind: 'TERMS', version: '1', copyright: 'a',
                storage: 'b', backup: 'c', jurisdiction: 'd']).status == 201
    }

    def "IIS-3.1h: changed words are noticed, in the log too; the same words set otherwise are not"() {
        given:
        page('Ehdot alkavat tästä.')
        look(1)

        when:
        page('Ehdot   alkavat tästä.')
        look(2)

        then:
        state() == 'READ'

        when:
        page('Ehdot alkavat toisin.')
        look(3)

        then:
        state() == 'CHANGED'
        house.as('auditor').get('/api/v1/audit-events?subjectId=X').json.items.first().with { [action, actor.kind] } == ['TERMS_PAGE_CHANGED', 'SYSTEM']

        when: 'they are read again'
        Kanava.bean(TermsReadings).add(house.id, new Reading(Kanava.bean(kanava.server.id.Ids).next(), 'X', Terms.Kind.TERMS, url, '2',
                house.person('requester').id(), at(4), null, house.organisation.today(TestClock.SHARED).plusDays(400)))

        then:
        state() == 'READ'
    }

    def "a page that can't be read says nothing"() {
        given:
        page('Ehdot alkavat tästä.')
        look(1)

        when:
        DemoWeb.lose(url)
        look(2)

        then:
        state() == 'READ'

        when: 'it is there again, with other words'
        page('Aivan toiset ehdot.')
        look(3)

        then:
        state() == 'CHANGED'
    }

    def "a page is looked at once a day"() {
        given:
        page('Ehdot alkavat tästä.')
        look(1)
        page('Ehdot alkavat toisin.')

        when:
        watch(at(1) + Duration.ofHours(1)).run()

        then:
        state() == 'READ'
    }

    private void page(String words) {
        DemoWeb.page(url, words + ' ' + 'Palvelua käytetään sen ehtojen mukaan. ' * 10, url)
    }

    private void look(int day) {
        watch(at(day)).run()
    }

    private static Instant at(int day) {
        TestClock.SHARED.instant() + Duration.ofDays(2 * day)
    }

    private TermsWatch watch(Instant now) {
        new TermsWatch(Kanava.bean(TermsReadings), Kanava.bean(TermsPages), Kanava.bean(TermsNews), Clock.fixed(now, house.organisation.zone()))
    }

    private String state() {
        house.as('requester').get('/api/v1/platforms/X/terms').json.items.find { it.kind == 'TERMS' }.state
    }
}
