package kanava.account

import spock.lang.Specification

/** IIS-5.1: names that the eye takes for each other have one key. */
class NameKeySpec extends Specification {

    def "#one looks like #other"() {
        expect:
        NameKey.of(one) == NameKey.of(other)

        where:
        one                  | other
        'Iisalmen kaupunki'  | 'IISALMEN KAUPUNKI'
        'Iisalmen kaupunki'  | 'Iisalmen-kaupunki!'
        'Iisalmen kaupunki'  | 'Iis\u0430lmen k\u0430upunki'
        'Jyväskylä'          | 'Jyvaskyla'
        'Jyväskylä'          | 'Jyva\u0308skyla\u0308'
        'Iisalmi'            | 'lisalmi'
        'Iisalmi'            | '1isalmi'
        'Iisalmi'            | '\uff29isalmi'
        'Loimaa'             | 'L0imaa'
        'Torni'              | 'Tomi'
        'Museo'              | '\u039cuseo'
    }

    def "#one doesn't look like #other"() {
        expect:
        NameKey.of(one) != NameKey.of(other)

        where:
        one         | other
        'Iisalmi'   | 'Rautalampi'
        'Kirjasto'  | 'Kirjastot'
        'Museo'     | 'Museot Iisalmi'
    }

    def "what has no letters has no key, and a long name a short one"() {
        expect:
        NameKey.of(null) == ''
        NameKey.of(' … ') == ''
        NameKey.of('\ufdfa' * 100).length() <= 200
    }

    def "IIS-5.1: '#name' is generic: #generic"() {
        expect:
        GenericNames.isOne(name) == generic

        where:
        name                      | generic
        'Kirjasto'                | true
        'Info'                    | true
        'Kuvat ja videot'         | true
        'UUTISET!'                | true
        'Biblioteket'             | true
        'Iisalmen kirjasto'       | false
        'Minun Iisalmeni'         | false
        '***'                     | false
    }
}
