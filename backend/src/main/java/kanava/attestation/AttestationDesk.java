package kanava.attestation;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kanava.account.Account;
import kanava.account.AccountChanged;
import kanava.account.AccountService;
import kanava.attachment.Attachment;
import kanava.attachment.Attachments;
import kanava.attachment.Stored;
import kanava.attestation.Attestation.By;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.policy.RulesInForce;
import kanava.server.id.Ids;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.Fault;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;
import kanava.verification.ByHand;
import kanava.verification.CheckKind;
import kanava.verification.Evidence;

/** Where people attest what programs can't see, and a second person confirms it. Each act is one transaction. */
@Singleton
public class AttestationDesk {

    /** As the contract bounds the list. */
    private static final int SHOWN = 50;

    private final AccountService service;
    private final Attestations attestations;
    private final Attachments attachments;
    private final ByHand byHand;
    private final Organisations organisations;
    private final RulesInForce rules;
    private final AuditLog audit;
    private final ApplicationEventPublisher<AccountChanged> events;
    private final Ids ids;
    private final Clock clock;

    AttestationDesk(
            AccountService service,
            Attestations attestations,
            Attachments attachments,
            ByHand byHand,
            Organisations organisations,
            RulesInForce rules,
            AuditLog audit,
            ApplicationEventPublisher<AccountChanged> events,
            Ids ids,
            Clock clock) {
        this.service = service;
        this.attestations = attestations;
        this.attachments = attachments;
        this.byHand = byHand;
        this.organisations = organisations;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the reader sees and may do.
     *
     * @param attestable by page
     * @param counting ids of those that a check relies on now
     * @param earliest day that may be told; null where the reader may attest nothing
     */
    public record Shelf(
            List<Attestation> items,
            Map<String, Set<CheckKind>> attestable,
            Set<String> counting,
            Set<String> decidable,
            LocalDate earliest) {}

    @Transactional
    public Shelf shelf(Actor reader, String accountId) {
        var account = service.get(reader, accountId);
        var items = attestations.of(account.organisationId(), accountId, SHOWN);
        var attestable = Confirmers.mayAttest(reader) ? attestable(account) : Map.<String, Set<CheckKind>>of();
        return new Shelf(
                items,
                attestable,
                counting(account, items),
                items.stream()
                        .filter(one -> one.state() == Attestation.State.PENDING)
                        .filter(one -> Confirmers.of(reader, account, one).isPresent())
                        .map(Attestation::id)
                        .collect(Collectors.toSet()),
                attestable.isEmpty() ? null : earliest(account));
    }

    /** Only of accounts that the reader sees. */
    @Transactional
    public Optional<Attestation> find(Actor reader, String id) {
        return attestations.find(reader.organisationId(), id).filter(one -> sees(reader, one.accountId()));
    }

    /** Refuses before anything is read what would be refused afterwards. */
    @Transactional
    public void checkMayAttest(Actor actor, String accountId) {
        var account = service.get(actor, accountId);
        if (!account.hasProfile()) {
            throw new Refusal(
                    ProblemType.ACTION_NOT_POSSIBLE,
                    Map.of("action", "ATTEST", "status", account.status().name()),
                    List.of());
        }
    }

    @Transactional
    public Attestation attest(
            Actor actor, String accountId, String page, Set<CheckKind> checks, LocalDate seenOn, Stored picture) {
        byHand.hold(actor.organisationId(), accountId);
        checkMayAttest(actor, accountId);
        var account = service.get(actor, accountId);
        if (waits(account, page, checks)) {
            throw new Refusal(ProblemType.ATTESTATION_WAITS);
        }
        refuseFaulty(account, page, checks, seenOn);
        var now = now();
        var attestation = Attestation.pending(
                account.organisationId(), ids.next(), accountId, page, checks, seenOn, actor.personId(), now);
        attestations.add(attestation);
        var file = Attachment.picture(
                account.organisationId(), accountId, attestation.id(), actor.personId(), picture, now);
        attachments.add(file);
        var after = new HashMap<>(attestation.auditState());
        after.putAll(file.auditState());
        tell(AuditEvent.of(now, actor, AuditAction.ATTESTATION_MADE, accountId, Map.of(), after, null));
        return attestation;
    }

    @Transactional
    public Attestation confirm(Actor actor, String id, long expectedVersion) {
        var pending = toDecide(actor, id, expectedVersion);
        var account = service.get(actor, pending.accountId());
        var by = decider(actor, account, pending);
        var organisation = organisations.byId(account.organisationId());
        var until = pending.end(days(account), organisation.zone());
        var proved = byHand.open(account).stream()
                .filter(one -> one.page().equals(pending.page()))
                .filter(one -> pending.checks().contains(one.check()))
                .toList();
        if (proved.isEmpty() || !until.isAfter(clock.instant())) {
            throw new Refusal(ProblemType.ATTESTATION_OUTDATED);
        }
        var confirmed = decide(actor, pending, pending.confirmed(by, until, now()), AuditAction.ATTESTATION_CONFIRMED);
        byHand.attest(account, proved, pending.seenAt(organisation.zone()), until);
        return confirmed;
    }

    @Transactional
    public Attestation refuse(Actor actor, String id, long expectedVersion, String reason) {
        var pending = toDecide(actor, id, expectedVersion);
        var by = decider(actor, service.get(actor, pending.accountId()), pending);
        return decide(actor, pending, pending.refused(by, reason, now()), AuditAction.ATTESTATION_REFUSED);
    }

    /** Held, so that of two who decide at once the second sees what the first has decided. */
    private Attestation toDecide(Actor actor, String id, long expectedVersion) {
        var seen = find(actor, id).orElseThrow(NotFound::new);
        Confirmers.refuseStrangers(actor);
        byHand.hold(seen.organisationId(), seen.accountId());
        var attestation = attestations.find(seen.organisationId(), id).orElseThrow(NotFound::new);
        if (attestation.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        if (attestation.state() != Attestation.State.PENDING) {
            throw new Refusal(ProblemType.ATTESTATION_DECIDED);
        }
        return attestation;
    }

    private static By decider(Actor actor, Account account, Attestation attestation) {
        return Confirmers.of(actor, account, attestation)
                .orElseThrow(() -> new Refusal(ProblemType.SAME_PERSON_ATTESTED));
    }

    private Attestation decide(Actor actor, Attestation before, Attestation after, AuditAction action) {
        if (!attestations.decide(after)) {
            throw new ChangedMeanwhile();
        }
        var event = AuditEvent.of(
                after.decidedAt(),
                actor,
                action,
                after.accountId(),
                before.auditState(),
                after.auditState(),
                after.reason());
        tell(after.onBehalfOfId() == null ? event : event.onBehalfOf(after.onBehalfOfId()));
        return after;
    }

    private void refuseFaulty(Account account, String page, Set<CheckKind> checks, LocalDate seenOn) {
        if (!attestable(account).getOrDefault(page, Set.of()).containsAll(checks)) {
            throw rulesNotMet(Fault.ofParameter("check", "not-attestable"));
        }
        var today = organisation(account).today(clock);
        var earliest = earliest(account);
        if (seenOn.isBefore(earliest) || seenOn.isAfter(today)) {
            throw rulesNotMet(new Fault(
                    Fault.Place.PARAMETER,
                    "seenOn",
                    "day-out-of-range",
                    Map.of("earliest", earliest.toString(), "latest", today.toString())));
        }
    }

    private static Refusal rulesNotMet(Fault fault) {
        return new Refusal(ProblemType.RULES_NOT_MET, Map.of(), List.of(fault));
    }

    private boolean waits(Account account, String page, Set<CheckKind> checks) {
        return attestations.pending(account.organisationId(), account.id()).stream()
                .anyMatch(
                        one -> one.page().equals(page) && one.checks().stream().anyMatch(checks::contains));
    }

    /** What is open and doesn't wait for somebody's confirmation already. */
    private Map<String, Set<CheckKind>> attestable(Account account) {
        return byHand.open(account).stream()
                .filter(one -> !waits(account, one.page(), Set.of(one.check())))
                .collect(Collectors.groupingBy(
                        Evidence::page,
                        TreeMap::new,
                        Collectors.mapping(Evidence::check, Collectors.toCollection(TreeSet::new))));
    }

    private Set<String> counting(Account account, List<Attestation> items) {
        var attested = byHand.attested(account, clock.instant());
        return items.stream()
                .filter(one -> attested.stream()
                        .anyMatch(evidence -> one.checks().contains(evidence.check())
                                && one.page().equals(evidence.page())
                                && evidence.validUntil().equals(one.validUntil())))
                .map(Attestation::id)
                .collect(Collectors.toSet());
    }

    /** What was seen earlier would hold no longer. */
    private LocalDate earliest(Account account) {
        return organisation(account).today(clock).minusDays(Math.max(0, days(account) - 1L));
    }

    private int days(Account account) {
        return rules.at(account.organisationId(), account.request().unitId(), clock.instant())
                .document()
                .verificationDays();
    }

    private Organisation organisation(Account account) {
        return organisations.byId(account.organisationId());
    }

    private boolean sees(Actor reader, String accountId) {
        try {
            service.get(reader, accountId);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    private void tell(AuditEvent event) {
        events.publishEvent(AccountChanged.by(event, audit.append(event)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
