package kanava.server.contract

import kanava.account.AccountStatus
import kanava.discovery.Reports
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import spock.lang.Shared
import spock.lang.Specification

/** Where words are asked for, at least one letter is seen, in whatever script the blanks are (REASONS-1). */
class BlanksSpec extends Specification {
    @Shared FurnishedHouse house = Houses.decidingInOneStep()

    def "a reason of blanks is none: #name"() {
        given:
        def active = house.account(AccountStatus.ACTIVE)
        def waiting = house.account(AccountStatus.IN_REVIEW)
        Kanava.bean(Reports).take(house.id, FurnishedHouse.address(), null)
        def finding = house.as('webEditor').get('/api/v1/findings').json.items.first()

        expect:
        refused('responsible', "/api/v1/accounts/${active.id()}/suspend", [reason: blanks]) == '/reason pattern'
        refused('supervisor', "/api/v1/accounts/${waiting.id()}/return", [reason: blanks]) == '/reason pattern'
        refused('supervisor', "/api/v1/accounts/${waiting.id()}/approve", [comment: blanks]) == '/comment pattern'
        refused('webEditor', "/api/v1/findings/$finding.id/leave", [reason: blanks]) == '/reason pattern'
        refused('webEditor', "/api/v1/findings/$finding.id/note", [kind: 'NOT_OURS', reason: blanks]) == '/reason pattern'
        refused('webEditor', '/api/v1/noted-addresses', [kind: 'NOT_OURS', address: 'x.com/a', sinceOn: '2026-09-02', reason: blanks]) == '/reason pattern'

        where:
        name                   | blanks
        'of the keyboard'      | ' \t\n '
        'that do not break'    | '\u00a0\u202f\u2007'
        'of typesetters'       | '\u2003 \u2009\u200a'
        'of East Asia'         | '\u3000'
        'of lines'             | '\u2028\u2029'
    }

    def "what only looks like nothing is refused as such: #name"() {
        given:
        def active = house.account(AccountStatus.ACTIVE)

        expect:
        refused('responsible', "/api/v1/accounts/${active.id()}/suspend", [reason: nothing]) == '/reason unusable-character'

        where:
        name            | nothing
        'no width'      | '\u200b'
        'a joiner'      | '\u2060'
        'a mark'        | '\ufeff'
        'a filler'      | '\u3164'
        'empty Braille' | '\u2800'
        'a vowel'       | '\u17b4'
        'a selector'    | '\u180b'
        'a note'        | '\ud834\udd59'
        'a tag'         | '\udb43\udfff'
    }

    def "names and answers of blanks are none either"() {
        given:
        def administrator = house.as('administrator')
        def blanks = '\u00a0\u202f'

        expect:
        administrator.post('/api/v1/units', [name: [fi: blanks, sv: 'B', en: 'C'], level: 'UNIT', parentId: house.unit('house')]).faults == ['/name/fi missing'] as Set
        administrator.post('/api/v1/platforms/FACEBOOK/terms-readings', [kind: 'TERMS', version: '2026-01', copyright: blanks, storage: 'EU', backup: 'None',
                                                                        jurisdiction: 'Ireland']).faults == ['/copyright missing'] as Set
    }

    def "one letter is enough, and blanks within stay"() {
        given:
        def active = house.account(AccountStatus.ACTIVE)

        expect:
        house.decide('responsible', active.id(), 'suspend', [reason: '\u3000泥棒\u3000です']).status == 200
    }

    private String refused(String who, String path, Map body) {
        def answer = house.as(who).post('If-Match': '"1"', path, body)
        assert answer.status == 400: answer
        answer.faults.first()
    }
}
