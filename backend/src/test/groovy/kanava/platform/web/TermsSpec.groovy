package kanava.platform.web

import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.platform.terms.TermsReadings
import spock.lang.Specification

import java.time.LocalDate

/** Terms of use: read before a platform is taken into use, and again. */
class TermsSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    Api employee = house.as('requester')

    def "IIS-3.1d: who read which terms, when and where is kept, with the answers on copyright, storage, back-up and jurisdiction"() {
        when:
        def read = employee.post('/api/v1/platforms/X/terms-readings', reading())

        then:
        read.status == 201
        read.json.with { [kind, version, url, copyright, storage, backup, jurisdiction] } ==
                ['TERMS', '15.1.2026', 'https://x.com/tos', 'Jää meille', 'Yhdysvallat', 'Ei luvata', 'Irlanti']
        read.json.reader.id == house.person('requester').id()

        and: 'for everybody'
        def terms = terms('X', 'TERMS')
        terms.state == 'READ'
        terms.last == read.json
        house.as('updater1').get('/api/v1/platforms/X/terms-readings').json.items == [read.json]

        and: 'in the log'
        def event = house.as('auditor').get('/api/v1/audit-events?subjectId=X').json.items.first()
        event.action == 'TERMS_READ'
        event.subject == [kind: 'PLATFORM', id: 'X', name: 'X']
    }

    def "IIS-3.1d: a reading without the four answers is refused, all of them at once"() {
        expect:
        employee.post('/api/v1/platforms/X/terms-readings', [kind: 'TERMS', version: '1', storage: ' ']).faults ==
                ['/copyright missing', '/storage missing', '/backup missing', '/jurisdiction missing'] as Set
    }

    def "IIS-5.1d: advertising terms are read beside the terms of use"() {
        when:
        employee.post('/api/v1/platforms/FACEBOOK/terms-readings', [kind: 'ADVERTISING', version: '2026'])

        then:
        terms('FACEBOOK', 'ADVERTISING').state == 'READ'
        terms('FACEBOOK', 'TERMS').state == 'UNREAD'
    }

    def "IIS-3.1d: terms are to be read again after the interval"() {
        given:
        employee.post('/api/v1/platforms/X/terms-readings', reading())
        def next = LocalDate.parse(terms('X', 'TERMS').last.nextOn)
        def readings = Kanava.bean(TermsReadings)

        expect:
        readings.read(house.id, 'X', next.minusDays(1))
        !readings.read(house.id, 'X', next)
        !readings.read(house.id, 'YOUTUBE', next.minusDays(1))
    }

    def "communications and administrators say where the terms stand; nobody else, and no nonsense"() {
        given:
        def communications = house.as('communications')
        def moved = [kind: 'TERMS', url: 'https://x.com/en/tos']

        expect:
        employee.put('/api/v1/platforms/X/terms', moved, 'If-Match': '"0"').problem == 'not-allowed'
        communications.put('/api/v1/platforms/X/terms', moved + [url: 'file:///etc/passwd'], 'If-Match': '"0"').faults == ['/url not-a-web-address'] as Set
        communications.put('/api/v1/platforms/X/terms', moved, 'If-Match': '"0"').json.url == 'https://x.com/en/tos'
        communications.put('/api/v1/platforms/X/terms', moved, 'If-Match': '"0"').problem == 'changed-meanwhile'
        terms('X', 'TERMS').url == 'https://x.com/en/tos'
    }

    def "terms that stand nowhere can't have been read"() {
        expect:
        employee.post('/api/v1/platforms/OTAKANTAA/terms-readings', reading()).faults == ['/kind no-terms-address'] as Set
    }

    def "another organisation's readings are its own"() {
        given:
        Houses.decidingInOneStep().as('requester').post('/api/v1/platforms/X/terms-readings', reading())

        expect:
        terms('X', 'TERMS').state == 'UNREAD'
        employee.get('/api/v1/platforms/X/terms-readings').json.items == []
    }

    private Map terms(String platform, String kind) {
        employee.get('/api/v1/terms').json.items.find { it.platform == platform && it.kind == kind }
    }

    private static Map reading() {
        [kind: 'TERMS', version: '15.1.2026', copyright: 'Jää meille', storage: 'Yhdysvallat', backup: 'Ei luvata', jurisdiction: 'Irlanti']
    }
}
