package kanava.account

import kanava.fixtures.Given
import spock.lang.Specification

class RequestRulesSpec extends Specification {

    def "a complete request has no fault"() {
        expect:
        faults() == [:]
    }

    def "an empty draft is told everything that is missing, all at once (IIS-3.2a)"() {
        when:
        def empty = new AccountRequest(null, null, null, null, null, null, null, [], null, null)

        then:
        RequestRules.faults(empty, Given.policy().document()).collectEntries { [it.pointer(), it.code()] } == [
                '/purpose'      : 'missing',
                '/audience'     : 'missing',
                '/platform'     : 'missing',
                '/name'         : 'missing',
                '/unitId'       : 'missing',
                '/responsibleId': 'missing',
                '/updaterIds'   : 'too-few-updaters',
                '/sharedMailbox': 'missing',
                '/weeklyHours'  : 'working-time-missing']
    }

    def "a request without working time set aside is refused (IIS-3.1c): #hours hours"() {
        expect:
        faults(weeklyHours: hours) == ['/weeklyHours': 'working-time-missing']

        where:
        hours << [null, 0.0, 0.5]
    }

    def "where no working time is demanded none is asked for"() {
        expect:
        faults([weeklyHours: null], [minWeeklyHours: null]) == [:]
    }

    def "there is more than one updater, as many as the policy says (IIS-3.2b): #updaters of #min"() {
        expect:
        faults([updaterIds: updaters], [minUpdaters: min]) == (enough ? [:] : ['/updaterIds': 'too-few-updaters'])

        where:
        updaters        | min || enough
        []              | 2   || false
        ['a']           | 2   || false
        ['a', 'b']      | 2   || true
        ['a', 'b']      | 3   || false
        []              | 0   || true
    }

    def "the mailbox is the organisation's own (IIS-3.3a, in part): #mailbox"() {
        expect:
        faults(sharedMailbox: mailbox) == (fine ? [:] : ['/sharedMailbox': 'mail-domain-not-allowed'])

        where:
        mailbox                       || fine
        'matkailu@iisalmi.fi'         || true
        'matkailu@IISALMI.FI'         || true
        'matkailu@gmail.com'          || false
        'matkailu@muu.iisalmi.fi'     || false
        'matkailu@iisalmi.fi.evil.com'|| false
        'a@iisalmi.fi@gmail.com'      || false
    }

    private static Map<String, String> faults(Map request = [:], Map policy = [:]) {
        RequestRules.faults(Given.request(request), Given.policy(policy).document()).collectEntries { [it.pointer(), it.code()] }
    }
}
