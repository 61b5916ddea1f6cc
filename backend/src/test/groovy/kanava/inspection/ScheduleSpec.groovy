package kanava.inspection

import kanava.account.AccountStatus
import kanava.account.ChannelKind
import kanava.fixtures.Given
import kanava.inspection.Inspection.Kind
import kanava.policy.Need
import kanava.policy.PolicyDocument
import kanava.policy.Question
import spock.lang.Specification

import java.time.LocalDate
import java.time.ZoneId

/** When what is to be looked at; the account was opened today. */
class ScheduleSpec extends Specification {
    static final ZONE = ZoneId.of('Europe/Helsinki')
    static final ASKED = [new PolicyDocument.AskedQuestion(Question.PRIVACY_SETTINGS, PolicyDocument.AskedQuestion.When.ALWAYS, Need.SHOULD, '3.4')]

    def "LOI-3.4b: privacy settings are looked at again after the interval, and at once where nobody ever did: #looked"() {
        given:
        def rules = [privacyCheckDays: 180, questions: ASKED]

        expect:
        standing([:], rules, Kind.PRIVACY_SETTINGS, looked, next).dueOn() == due
        standing([:], rules, Kind.PRIVACY_SETTINGS, looked, next).section() == '3.4'

        where:
        looked | next   || due
        null   | null   || day(0)
        0      | null   || day(180)
        0      | day(9) || day(9)
        0      | day(200) || day(180)
        -181   | null   || day(-1)
    }

    def "LOI-3.4b: a guideline that asks for it without an interval, as Loimaa's does, is followed by looking once; one that doesn't ask, not at all"() {
        expect:
        standing([:], [questions: ASKED], Kind.PRIVACY_SETTINGS, null).dueOn() == day(0)
        standing([:], [questions: ASKED], Kind.PRIVACY_SETTINGS, 0).dueOn() == null
        standing([:], [questions: ASKED], Kind.PRIVACY_SETTINGS, 0, day(30)).dueOn() == day(30)
        standing([:], [questions: []], Kind.PRIVACY_SETTINGS, null) == null
        standing([kind: ChannelKind.MONITORED], [privacyCheckDays: 30], Kind.PRIVACY_SETTINGS, null) == null
    }

    def "LVM-roles: a monitored page is looked at at its interval, and is due where it has none"() {
        expect:
        monitored(90, null).dueOn() == day(0)
        monitored(90, 0).dueOn() == day(90)
        monitored(null, -5).dueOn() == day(-5)
        monitored(null, -5, day(20)).dueOn() == day(20)
        standing([:], [:], Kind.MONITORED_PAGE, null) == null
    }

    def "RAU-try: an experiment is looked at on its day, and again where whoever looked says so"() {
        given:
        def rules = [platforms: [new PolicyDocument.PlatformRule('INSTAGRAM', PolicyDocument.PlatformRule.Standing.EXPERIMENTAL,
                null, null, null, null, null, null)]]

        expect:
        standing([plan: Given.plan(reviewOn: day(60))], rules, Kind.TRIAL_REVIEW, null).dueOn() == day(60)
        standing([:], rules, Kind.TRIAL_REVIEW, null).dueOn() == day(0)
        standing([plan: Given.plan(reviewOn: day(-1))], rules, Kind.TRIAL_REVIEW, 0).dueOn() == null
        standing([plan: Given.plan(reviewOn: day(-1))], rules, Kind.TRIAL_REVIEW, 0, day(90)).dueOn() == day(90)
        standing([plan: Given.plan(reviewOn: day(60))], rules, Kind.TRIAL_REVIEW, 0).dueOn() == day(60)
        standing([:], [:], Kind.TRIAL_REVIEW, null) == null
    }

    def "IIS-3.3b: the end of a fixed term comes up two weeks before its closing is to begin, whatever notice it needs: #lead, #notice"() {
        expect:
        standing([plan: Given.plan(endsOn: day(100))], [fixedTermLeadDays: lead, noticeDays: notice], Kind.END_OF_TERM, null).dueOn() == day(due)
        standing([:], [:], Kind.END_OF_TERM, null) == null

        where:
        lead | notice || due
        30   | 0      || 56
        30   | 30     || 56
        10   | 60     || 26
        0    | 0      || 86
    }

    def "only accounts in use are looked at: #status"() {
        expect:
        Schedule.of(Given.account(status), Given.rules(privacyCheckDays: 30), [:], ZONE).empty

        where:
        status << AccountStatus.values() - AccountStatus.ACTIVE
    }

    private static Schedule.Standing monitored(Integer days, Integer looked, LocalDate next = null) {
        standing([kind: ChannelKind.MONITORED, plan: Given.plan(checkDays: days)], [:], Kind.MONITORED_PAGE, looked, next)
    }

    /** @param looked days from today; null for never */
    private static Schedule.Standing standing(Map request, Map rules, Kind kind, Integer looked, LocalDate next = null) {
        def account = Given.account(AccountStatus.ACTIVE, [request: Given.request(request)])
        def last = looked == null ? [:] : [(kind): new Inspection('org', 'id', 'account', kind, 'somebody',
                Given.NOW + java.time.Duration.ofDays(looked), 'Kunnossa', next)]
        Schedule.of(account, Given.rules(rules), last, ZONE).find { it.kind() == kind }
    }

    private static LocalDate day(int from) {
        Given.TODAY.plusDays(from)
    }
}
