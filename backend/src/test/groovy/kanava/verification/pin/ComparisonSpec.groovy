package kanava.verification.pin

import static kanava.verification.pin.Comparison.Difference.*
import static kanava.verification.pin.Comparison.State.*

import kanava.verification.pin.Comparison.Before
import kanava.verification.pin.Comparison.Mark
import kanava.verification.pin.Sighting.Gone
import kanava.verification.pin.Sighting.Seen
import kanava.verification.pin.Sighting.Unread
import spock.lang.Specification

/** ID-PIN: who stands there, beside who was approved. */
class ComparisonSpec extends Specification {
    static final Identity OURS = identity()
    static final Identity WITHOUT_ID = identity(permanentId: null)

    static Identity identity(Map changes = [:]) {
        def all = [permanentId: 'UC1', handle: '@iisalmi', address: 'https://www.youtube.com/@iisalmi', displayName: 'Iisalmen kaupunki'] + changes
        new Identity(all.permanentId, all.handle, all.address, all.displayName)
    }

    def "ID-PIN: #what is #state"() {
        when:
        def found = Comparison.of(OURS, new Seen(identity(seen)), Mark.FOUND, Mark.FOUND, Before.IN_ORDER)

        then:
        found == new Comparison(state, differences as Set)

        where:
        what                                    | seen                                                || state      | differences
        'the approved one'                      | [:]                                                 || OK         | []
        'another spelling of the name'          | [displayName: '  iisalmen   KAUPUNKI']              || OK         | []
        'a page that tells nothing of it'       | [permanentId: null, address: null, displayName: null] || OK       | []
        'another name'                          | [displayName: 'Kissavideot']                        || DRIFT      | [DISPLAY_NAME]
        'another handle of the same id'         | [address: 'https://www.youtube.com/@uusi']          || DRIFT      | [HANDLE]
        'both'                                  | [address: 'https://www.youtube.com/@uusi', displayName: 'Uusi'] || DRIFT | [HANDLE, DISPLAY_NAME]
        'another id under the same handle'      | [permanentId: 'UC2']                                || TAKEN_OVER | [PERMANENT_ID]
        'another id that copied nothing'        | [permanentId: 'UC2', displayName: 'Kissat']         || TAKEN_OVER | [PERMANENT_ID, DISPLAY_NAME]
    }

    def "the same id is ours whatever else is gone; the link back counts as a difference"() {
        expect:
        Comparison.of(OURS, new Seen(identity(displayName: 'Kissat')), Mark.MISSING, Mark.MISSING, before) ==
                new Comparison(DRIFT, [DISPLAY_NAME, BACK_LINK] as Set)
        Comparison.of(OURS, new Seen(identity()), Mark.MISSING, Mark.FOUND, before) == new Comparison(DRIFT, [BACK_LINK] as Set)
        Comparison.of(OURS, new Seen(identity()), Mark.UNTOLD, Mark.UNTOLD, before).state() == OK

        where:
        before << Before.values()
    }

    def "without an id only somebody with another name and no word of us is a stranger: #name, link #link, named #named is #state"() {
        expect:
        Comparison.of(WITHOUT_ID, new Seen(identity(permanentId: null, displayName: name)), link, named, before).state() == state

        where:
        name                | link         | named        | before            || state
        'Kissat'            | Mark.MISSING | Mark.MISSING | Before.IN_ORDER   || TAKEN_OVER
        'Kissat'            | Mark.MISSING | Mark.UNTOLD  | Before.IN_ORDER   || DRIFT
        'Kissat'            | Mark.FOUND   | Mark.MISSING | Before.IN_ORDER   || DRIFT
        'Kissat'            | Mark.UNTOLD  | Mark.UNTOLD  | Before.IN_ORDER   || DRIFT
        'Iisalmen kaupunki' | Mark.MISSING | Mark.MISSING | Before.IN_ORDER   || DRIFT
        // After it was gone the name may have been taken anew.
        'Iisalmen kaupunki' | Mark.MISSING | Mark.MISSING | Before.GONE       || TAKEN_OVER
        null                | Mark.MISSING | Mark.MISSING | Before.GONE       || TAKEN_OVER
        'Iisalmen kaupunki' | Mark.FOUND   | Mark.FOUND   | Before.GONE       || OK
        // Whoever was a stranger comes back with name and link only.
        'Kissat'            | Mark.FOUND   | Mark.FOUND   | Before.TAKEN_OVER || TAKEN_OVER
        'Iisalmen kaupunki' | Mark.MISSING | Mark.FOUND   | Before.TAKEN_OVER || TAKEN_OVER
        'Iisalmen kaupunki' | Mark.FOUND   | Mark.FOUND   | Before.TAKEN_OVER || OK
    }

    def "nobody there is gone, and what can't be read says nothing of anybody"() {
        expect:
        Comparison.of(OURS, new Gone(), Mark.UNTOLD, Mark.UNTOLD, Before.IN_ORDER) == new Comparison(Comparison.State.GONE, [] as Set)
        Comparison.of(OURS, new Unread(), Mark.UNTOLD, Mark.UNTOLD, Before.TAKEN_OVER) == new Comparison(UNKNOWN, [] as Set)
    }
}
