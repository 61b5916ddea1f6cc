package kanava.server.contract

import com.fasterxml.jackson.databind.ObjectMapper
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import spock.lang.Shared
import spock.lang.Specification

/** PRIV-1: confidential data stays out of every free text, and the answer names the field. */
class ConfidentialSpec extends Specification {
    @Shared FurnishedHouse house

    def "a Finnish personal identity code is told by its check character (PRIV-1): #text"() {
        expect:
        fault(text) == (found ? 'personal-identity-code' : null)

        where:
        text                                   || found
        '131052-308T'                          || true
        'Yhteyshenkilö 131052-308T, soita'     || true
        '131052-308t'                          || true
        '131052+308T'                          || true
        '131052A308T'                          || true
        '131052X308T'                          || true
        '131052\u2013308T'                     || true
        '131052\u2011308T'                     || true
        '131052\u2212308T'                     || true
        '131052\u200b-\u00ad308T'              || true
        '１３１０５２-３０８Ｔ'                 || true
        '131052 - 308T'                        || true
        '131052\n-308T'                        || true
        '131052-308U'                          || false
        '991352-308T'                          || false
        'Diaari 131052-3081'                   || false
        'A131052-308T9'                        || false
        'Puhelin 040-1234567'                  || false
    }

    def "what looks like a password or the seed of one-time codes is refused (RAU-secret): #text"() {
        expect:
        fault(text) == (found ? 'looks-like-a-secret' : null)

        where:
        text                                                  || found
        'Salasana: kesä2026'                                  || true
        'lösenord=sommar99'                                   || true
        'Tunnus on Kirjasto, avain Xk9#mQ2vLp!t'              || true
        'otpauth://totp/Kirjasto?secret=JBSWY3DPEHPK3PXP'     || true
        'JBSWY3DPEHPK3PXP'                                    || true
        'JBSW Y3DP EHPK 3PXP'                                 || true
        '-----BEGIN PRIVATE KEY-----'                         || true
        'Avain ghp_16C7e42F292c6912E7710c838347Ae178B4a'      || true
        'https://yllapito:Kesa2026@www.iisalmi.fi/some'       || true
        'pw: kesa26'                                          || true
        'Salasana vaihdetaan kolmen kuukauden välein'         || false
        'MAAHANMUUTTONEUVONTA JA KOTOUTUMINEN'                || false
        'https://www.youtube.com/watch?v=Xk9mQ2vLpt&t=12#A!1' || false
        'kirjasto@iisalmi.fi'                                 || false
        'Iisalmi2026-kesä'                                    || false
        'Tavoite 2026: 20 % enemmän kävijöitä!'               || false
    }

    def "the answer names the field, and nothing is stored (PRIV-1)"() {
        given:
        house = house ?: Houses.decidingInOneStep()

        when:
        def answer = house.as('requester').post('/api/v1/accounts', [purpose: 'Tiedottaa', plan: [answers: [need: 'Kysy: 131052-308T']]])

        then:
        answer.status == 400
        answer.faults == ['/plan/answers/need personal-identity-code'] as Set
    }

    def "a field for a password may hold one"() {
        expect:
        Confidential.in(new ObjectMapper().readTree('{"password": "Xk9#mQ2vLp!t"}')).isEmpty()
    }

    private static String fault(String text) {
        Confidential.in(new ObjectMapper().createObjectNode().put('purpose', text))['/purpose']
    }
}
