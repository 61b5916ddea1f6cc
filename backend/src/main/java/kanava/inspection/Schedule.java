package kanava.inspection;

import static kanava.inspection.Inspection.Kind.END_OF_TERM;
import static kanava.inspection.Inspection.Kind.MONITORED_PAGE;
import static kanava.inspection.Inspection.Kind.PRIVACY_SETTINGS;
import static kanava.inspection.Inspection.Kind.TRIAL_REVIEW;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kanava.account.Account;
import kanava.account.AccountStatus;
import kanava.account.ChannelKind;
import kanava.account.RequestPlan;
import kanava.inspection.Inspection.Kind;
import kanava.policy.PolicyDocument;
import kanava.policy.PolicyDocument.AskedQuestion;
import kanava.policy.PolicyDocument.PlatformRule;
import kanava.policy.PolicyRule;
import kanava.policy.Question;
import kanava.server.time.Horizon;

/**
 * What of an account in use has to be looked at again, and when: the one place where these days come from. What was never
 * looked at, and what has no day where it needs one, is due.
 */
public final class Schedule {

    /** So long somebody has to announce the end of a term, or to make it longer, before its closing is to begin. */
    private static final int DAYS_TO_ANNOUNCE = 14;

    private final Account account;
    private final RequestPlan plan;
    private final PolicyDocument rules;
    private final Map<Kind, Inspection> last;
    private final ZoneId zone;
    private final List<Standing> found = new ArrayList<>();

    private Schedule(Account account, PolicyDocument rules, Map<Kind, Inspection> last, ZoneId zone) {
        this.account = account;
        this.plan = account.request().plan();
        this.rules = rules;
        this.last = last;
        this.zone = zone;
    }

    /**
     * @param dueOn null where nothing is left to look at
     * @param everyDays null where no interval is told
     * @param section of the guideline; null where it doesn't speak of it
     * @param last null before the first time
     */
    public record Standing(Kind kind, LocalDate dueOn, Integer everyDays, String section, Inspection last) {

        public boolean due(LocalDate today) {
            return dueOn != null && !dueOn.isAfter(today);
        }

        /** Sooner than the interval, where there is one: a later day would be none. */
        LocalDate latestNext(LocalDate today) {
            var horizon = Horizon.from(today);
            var regular = everyDays == null ? horizon : today.plusDays(everyDays);
            return regular.isBefore(horizon) ? regular : horizon;
        }
    }

    /** @param last the newest of each kind */
    static List<Standing> of(Account account, PolicyDocument rules, Map<Kind, Inspection> last, ZoneId zone) {
        if (account.status() != AccountStatus.ACTIVE) {
            return List.of();
        }
        var schedule = new Schedule(account, rules, last, zone);
        schedule.privacySettings();
        schedule.monitoredPage();
        schedule.trial();
        schedule.endOfTerm();
        return List.copyOf(schedule.found);
    }

    /** A guideline that asks for it without an interval is followed by looking once. */
    private void privacySettings() {
        var asked = rules.questions().stream()
                .filter(question -> question.question() == Question.PRIVACY_SETTINGS)
                .findFirst();
        var days = rules.privacyCheckDays();
        if (account.request().kind().speaks() && (days != null || asked.isPresent())) {
            var section = rules.section(PolicyRule.PRIVACY_CHECK_DAYS).or(() -> asked.map(AskedQuestion::section));
            add(PRIVACY_SETTINGS, again(PRIVACY_SETTINGS, days), days, section);
        }
    }

    private void monitoredPage() {
        if (account.request().kind() == ChannelKind.MONITORED) {
            var next = again(MONITORED_PAGE, plan.checkDays());
            var undated = next == null ? last.get(MONITORED_PAGE).on(zone) : next;
            add(MONITORED_PAGE, undated, plan.checkDays(), Optional.empty());
        }
    }

    private void trial() {
        var rule = Optional.ofNullable(account.request().platform()).flatMap(rules::platform);
        var onTrial = rule.filter(one -> one.standing() == PlatformRule.Standing.EXPERIMENTAL);
        if (plan.reviewOn() == null && onTrial.isEmpty()) {
            return;
        }
        var day = plan.reviewOn() == null ? onTrial.map(PlatformRule::reviewOn).orElse(null) : plan.reviewOn();
        add(TRIAL_REVIEW, reviewed(day), null, onTrial.flatMap(one -> rules.section(PolicyRule.PLATFORMS)));
    }

    /** @param day when it was to be reviewed; null where nobody said */
    private LocalDate reviewed(LocalDate day) {
        var review = last.get(TRIAL_REVIEW);
        if (review == null) {
            return day == null ? openedOn() : day;
        }
        return review.nextOn() == null && day != null && day.isAfter(review.on(zone)) ? day : review.nextOn();
    }

    private void endOfTerm() {
        if (plan.endsOn() != null) {
            add(
                    END_OF_TERM,
                    closingBegins(plan.endsOn()).minusDays(DAYS_TO_ANNOUNCE),
                    null,
                    rules.section(PolicyRule.FIXED_TERM_LEAD_DAYS));
        }
    }

    /** As long before the end as the guideline leads into it, and no later than its notice allows. */
    private LocalDate closingBegins(LocalDate endsOn) {
        return endsOn.minusDays(Math.max(rules.fixedTermLeadDays(), rules.noticeDays()));
    }

    /** At once before the first time; then after the interval, or sooner where whoever looked said so. */
    private LocalDate again(Kind kind, Integer days) {
        var before = last.get(kind);
        if (before == null) {
            return openedOn();
        }
        var regular = days == null ? null : before.on(zone).plusDays(days);
        return Stream.of(Optional.ofNullable(regular), Optional.ofNullable(before.nextOn()))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private LocalDate openedOn() {
        return LocalDate.ofInstant(account.openedAt(), zone);
    }

    private void add(Kind kind, LocalDate dueOn, Integer everyDays, Optional<String> section) {
        found.add(new Standing(kind, dueOn, everyDays, section.orElse(null), last.get(kind)));
    }
}
