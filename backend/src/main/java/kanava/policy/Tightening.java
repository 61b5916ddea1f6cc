package kanava.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import kanava.policy.Policy.Tightened;
import kanava.policy.PolicyDocument.Citation;
import kanava.policy.PolicyDocument.PlatformRule;

/** Which rules a unit may make stricter, what stricter means for each, and what comes of it. */
public final class Tightening {

    /**
     * @param name of its value in the unit's rules
     * @param own null where the unit leaves the rule as it is
     */
    private record Line<T>(
            PolicyRule rule,
            String name,
            Function<PolicyDocument, T> inherited,
            Function<StricterRules, T> own,
            Strictness<T> strictness) {

        boolean looser(PolicyDocument above, StricterRules rules) {
            return own.apply(rules) != null && strictness.looser(inherited.apply(above), own.apply(rules));
        }

        /** @return null where nothing becomes stricter */
        T stricter(PolicyDocument above, StricterRules rules) {
            if (own.apply(rules) == null) {
                return null;
            }
            var effective = strictness.of(inherited.apply(above), own.apply(rules));
            return Strictness.same(effective, inherited.apply(above)) ? null : effective;
        }
    }

    private static final List<Line<?>> LINES = List.of(
            line(PolicyRule.NOTICE_DAYS, PolicyDocument::noticeDays, StricterRules::noticeDays, Strictness.MORE),
            line(PolicyRule.MIN_UPDATERS, PolicyDocument::minUpdaters, StricterRules::minUpdaters, Strictness.MORE),
            line(PolicyRule.MIN_DEPUTIES, PolicyDocument::minDeputies, StricterRules::minDeputies, Strictness.MORE),
            line(
                    PolicyRule.MIN_WEEKLY_HOURS,
                    PolicyDocument::minWeeklyHours,
                    StricterRules::minWeeklyHours,
                    Strictness.MORE_HOURS),
            line(PolicyRule.POSTING_DAYS, PolicyDocument::postingDays, StricterRules::postingDays, Strictness.LESS),
            line(PolicyRule.ANSWER_TIME, PolicyDocument::answerTime, StricterRules::answerTime, Strictness.SOONER),
            line(
                    PolicyRule.SERVICE_HOURS_REQUIRED,
                    PolicyDocument::serviceHoursRequired,
                    StricterRules::serviceHoursRequired,
                    Strictness.ON),
            line(PolicyRule.MAIL_DOMAINS, PolicyDocument::mailDomains, StricterRules::mailDomains, Strictness.FEWER),
            line(PolicyRule.LOGIN_MAIL, PolicyDocument::loginMail, StricterRules::loginMail, Strictness.LOGIN),
            line(PolicyRule.CONTACT_MAIL, PolicyDocument::contactMail, StricterRules::contactMail, Strictness.STRONGER),
            line(
                    PolicyRule.ALIASES_ALLOWED,
                    PolicyDocument::aliasesAllowed,
                    StricterRules::aliasesAllowed,
                    Strictness.OFF),
            line(
                    PolicyRule.EXPERT_ACCOUNTS,
                    PolicyDocument::expertAccounts,
                    StricterRules::expertAccounts,
                    Strictness.EXPERTS),
            line(
                    PolicyRule.FIXED_TERM_LEAD_DAYS,
                    PolicyDocument::fixedTermLeadDays,
                    StricterRules::fixedTermLeadDays,
                    Strictness.MORE),
            line(
                    PolicyRule.VERIFICATION_DAYS,
                    PolicyDocument::verificationDays,
                    StricterRules::verificationDays,
                    Strictness.LESS),
            line(
                    PolicyRule.VERIFICATION_GRACE_DAYS,
                    PolicyDocument::verificationGraceDays,
                    StricterRules::verificationGraceDays,
                    Strictness.LESS),
            line(PolicyRule.PASSWORD_DAYS, PolicyDocument::passwordDays, StricterRules::passwordDays, Strictness.LESS),
            line(
                    PolicyRule.PRIVACY_CHECK_DAYS,
                    PolicyDocument::privacyCheckDays,
                    StricterRules::privacyCheckDays,
                    Strictness.LESS),
            line(PolicyRule.MFA, PolicyDocument::mfa, StricterRules::mfa, Strictness.STRONGER),
            line(
                    PolicyRule.CERTIFICATION_DAYS,
                    PolicyDocument::certificationDays,
                    StricterRules::certificationDays,
                    Strictness.LESS),
            line(
                    PolicyRule.TRAINING_REQUIRED,
                    PolicyDocument::trainingRequired,
                    StricterRules::trainingRequired,
                    Strictness.ON),
            line(
                    PolicyRule.MAIN_ACCOUNT_FIRST,
                    PolicyDocument::mainAccountFirst,
                    StricterRules::mainAccountFirst,
                    Strictness.STRONGER),
            new Line<>(
                    PolicyRule.PLATFORMS,
                    "forbiddenPlatforms",
                    PolicyDocument::platforms,
                    Tightening::forbidden,
                    Strictness.FORBIDDING),
            line(PolicyRule.QUESTIONS, PolicyDocument::questions, StricterRules::questions, Strictness.ASKING));

    private final PolicyText text;

    public Tightening(PolicyText text) {
        this.text = text;
    }

    /** Names of the values that would let through what is inherited doesn't. */
    public static List<String> looser(PolicyDocument inherited, StricterRules rules) {
        return LINES.stream()
                .filter(line -> line.looser(inherited, rules))
                .map(Line::name)
                .toList();
    }

    /** The strictest of both. A rule that became stricter stands where the unit says, no longer where it stood. */
    public Policy over(Policy inherited, Overlay overlay) {
        var values = new HashMap<String, Object>();
        var tightened = new ArrayList<>(inherited.tightened());
        var citations = new ArrayList<>(inherited.document().citations());
        for (var line : LINES) {
            var value = line.stricter(inherited.document(), overlay.rules());
            if (value == null) {
                continue;
            }
            values.put(line.rule().field(), value);
            tightened.removeIf(above -> above.rule() == line.rule());
            tightened.add(new Tightened(line.rule(), overlay.unitId(), overlay.reason(), overlay.section()));
            citations.removeIf(citation -> citation.rule() == line.rule());
            if (overlay.section() != null) {
                citations.add(new Citation(line.rule(), overlay.section()));
            }
        }
        if (values.isEmpty()) {
            return inherited;
        }
        values.put("citations", citations);
        return new Policy(
                inherited.no(), inherited.inForceOn(), text.with(inherited.document(), values), List.copyOf(tightened));
    }

    private static <T> Line<T> line(
            PolicyRule rule,
            Function<PolicyDocument, T> inherited,
            Function<StricterRules, T> own,
            Strictness<T> strictness) {
        return new Line<>(rule, rule.field(), inherited, own, strictness);
    }

    private static List<PlatformRule> forbidden(StricterRules rules) {
        return rules.forbiddenPlatforms() == null
                ? null
                : rules.forbiddenPlatforms().stream()
                        .map(PlatformRule::forbidding)
                        .toList();
    }
}
