package kanava.inspection;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kanava.account.Account;
import kanava.account.Accounts;
import kanava.identity.Actor;
import kanava.inspection.Inspection.Kind;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.policy.Policy;
import kanava.policy.RulesInForce;

/** What is due of many accounts, found without going through all of them: {@link DueDays} says which to judge. */
@Singleton
public class InspectionsDue {

    private static final Duration JUDGED_EVERY = Duration.ofDays(1);
    private static final int AT_ONCE = 200;

    private final Accounts accounts;
    private final Inspections inspections;
    private final DueDays days;
    private final RulesInForce rules;
    private final Organisations organisations;
    private final Clock clock;

    InspectionsDue(
            Accounts accounts,
            Inspections inspections,
            DueDays days,
            RulesInForce rules,
            Organisations organisations,
            Clock clock) {
        this.accounts = accounts;
        this.inspections = inspections;
        this.days = days;
        this.rules = rules;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Something that is due. */
    public record Due(Account account, Kind kind, LocalDate on) {}

    /** What is due of the accounts that somebody answers for, at least as many as asked for where there are so many. */
    @Transactional
    public List<Due> of(Actor actor, int atLeast) {
        var organisation = organisations.byId(actor.organisationId());
        var today = organisation.today(clock);
        var found = new ArrayList<Due>();
        DueDays.Day behind = null;
        List<DueDays.Day> batch;
        do {
            batch = days.answeredFor(actor, today, behind, AT_ONCE);
            schedules(organisation, batch).forEach((account, schedule) -> schedule.stream()
                    .filter(standing -> standing.due(today))
                    .map(standing -> new Due(account, standing.kind(), standing.dueOn()))
                    .forEach(found::add));
            behind = batch.isEmpty() ? null : batch.getLast();
        } while (batch.size() == AT_ONCE && found.size() < atLeast);
        return found;
    }

    /**
     * @param but organisations to leave out
     * @return how many accounts were judged
     * @throws NotJudged and none was
     */
    @Transactional
    int judge(int most, Set<String> but) {
        var now = clock.instant();
        var waiting = days.toJudge(now.minus(JUDGED_EVERY), but, most);
        waiting.stream()
                .collect(Collectors.groupingBy(DueDays.Day::organisationId))
                .forEach((organisationId, theirs) -> judge(organisationId, theirs, now));
        return waiting.size();
    }

    private void judge(String organisationId, List<DueDays.Day> theirs, Instant now) {
        try {
            schedules(organisations.byId(organisationId), theirs)
                    .forEach((account, schedule) -> days.judged(organisationId, account.id(), firstDay(schedule), now));
        } catch (RuntimeException failed) {
            throw new NotJudged(organisationId, failed);
        }
    }

    /** The accounts of one organisation can't be judged. */
    static final class NotJudged extends RuntimeException {

        private final String organisationId;

        NotJudged(String organisationId, RuntimeException why) {
            super(why);
            this.organisationId = organisationId;
        }

        String organisationId() {
            return organisationId;
        }
    }

    private static LocalDate firstDay(List<Schedule.Standing> schedule) {
        return schedule.stream()
                .map(Schedule.Standing::dueOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private Map<Account, List<Schedule.Standing>> schedules(Organisation organisation, List<DueDays.Day> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        var ids = of.stream().map(DueDays.Day::accountId).toList();
        Function<String, Policy> inForce = rules.everywhere(organisation.id(), rules.base(organisation.id(), now), now);
        var last = inspections.latestByAccount(organisation.id(), ids);
        return accounts.all(organisation.id(), ids).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        account -> Schedule.of(
                                account,
                                inForce.apply(account.request().unitId()).document(),
                                last.getOrDefault(account.id(), Map.of()),
                                organisation.zone())));
    }
}
