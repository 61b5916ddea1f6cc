package kanava.inspection;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanava.account.AccountService;
import kanava.account.AccountStatus;
import kanava.account.FactFinder;
import kanava.account.Relation;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.inspection.Inspection.Kind;
import kanava.server.id.Ids;
import kanava.server.problem.Fault;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** Looking again at what doesn't stay as it was: what is to be looked at when, and who has done so. */
@Singleton
public class InspectionRegister {

    private static final Set<Relation> MAY_RECORD =
            EnumSet.of(Relation.RESPONSIBLE, Relation.UPDATER, Relation.COMMUNICATIONS);

    private final AccountService service;
    private final FactFinder facts;
    private final Inspections inspections;
    private final DueDays days;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    InspectionRegister(
            AccountService service,
            FactFinder facts,
            Inspections inspections,
            DueDays days,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.service = service;
        this.facts = facts;
        this.inspections = inspections;
        this.days = days;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param recordable whether the reader may say that they have looked */
    public record Shelf(List<Schedule.Standing> items, boolean recordable, LocalDate today) {}

    @Transactional
    public Shelf shelf(Actor reader, String accountId) {
        var account = service.get(reader, accountId);
        var known = facts.about(account, reader);
        var items = Schedule.of(
                account,
                known.inForce().document(),
                inspections
                        .latestByAccount(account.organisationId(), List.of(account.id()))
                        .getOrDefault(account.id(), Map.of()),
                known.organisation().zone());
        var recordable = items.stream().anyMatch(standing -> standing.kind().recorded());
        return new Shelf(items, recordable && !Collections.disjoint(known.relations(), MAY_RECORD), known.today());
    }

    /** Two who look at the same time have both looked: each is kept, and the later one counts. */
    @Transactional
    public void record(Actor actor, String accountId, Kind kind, String note, LocalDate nextOn) {
        var account = service.get(actor, accountId);
        if (Collections.disjoint(facts.about(account, actor).relations(), MAY_RECORD)) {
            throw new Refusal(ProblemType.NOT_ALLOWED);
        }
        if (account.status() != AccountStatus.ACTIVE) {
            throw new Refusal(
                    ProblemType.ACTION_NOT_POSSIBLE,
                    Map.of("action", "INSPECT", "status", account.status().name()),
                    List.of());
        }
        var shelf = shelf(actor, accountId);
        var faults = faults(shelf, kind, nextOn);
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.RULES_NOT_MET, Map.of(), faults);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        inspections.add(new Inspection(
                account.organisationId(), ids.next(), account.id(), kind, actor.personId(), now, note, nextOn));
        days.forget(account.organisationId(), account.id());
        var after = new HashMap<String, String>();
        after.put("inspection", kind.name());
        after.put("nextOn", nextOn == null ? null : nextOn.toString());
        audit.append(AuditEvent.of(now, actor, AuditAction.ACCOUNT_INSPECTED, account.id(), Map.of(), after, note));
    }

    private static List<Fault> faults(Shelf shelf, Kind kind, LocalDate nextOn) {
        var standing = shelf.items().stream()
                .filter(one -> one.kind() == kind && kind.recorded())
                .findFirst();
        if (standing.isEmpty()) {
            return List.of(Fault.at("/kind", "inspection-not-asked", Map.of()));
        }
        var faults = new ArrayList<Fault>();
        var earliest = shelf.today().plusDays(1);
        var latest = standing.get().latestNext(shelf.today());
        if (nextOn != null && (nextOn.isBefore(earliest) || nextOn.isAfter(latest))) {
            faults.add(Fault.at(
                    "/nextOn",
                    "day-out-of-range",
                    Map.of("earliest", earliest.toString(), "latest", latest.toString())));
        }
        if (nextOn == null && kind == Kind.MONITORED_PAGE && standing.get().everyDays() == null) {
            faults.add(Fault.at("/nextOn", "missing", Map.of()));
        }
        return faults;
    }
}
