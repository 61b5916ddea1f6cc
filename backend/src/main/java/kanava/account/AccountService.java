package kanava.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanava.account.Decision.Accepted;
import kanava.approval.Reviews;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.server.id.Ids;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.NotFound;

/** The one place where the state of an account changes: load, decide, append the audit event, save. */
@Singleton
public class AccountService {

    private final Accounts accounts;
    private final Reviews reviews;
    private final Proposals proposals;
    private final FactFinder facts;
    private final References references;
    private final AuditLog audit;
    private final IdempotencyKeys keys;
    private final ApplicationEventPublisher<AccountChanged> events;
    private final Ids ids;
    private final Clock clock;

    public AccountService(
            Accounts accounts,
            Reviews reviews,
            Proposals proposals,
            FactFinder facts,
            References references,
            AuditLog audit,
            IdempotencyKeys keys,
            ApplicationEventPublisher<AccountChanged> events,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.reviews = reviews;
        this.proposals = proposals;
        this.facts = facts;
        this.references = references;
        this.audit = audit;
        this.keys = keys;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The same, acting at another time. */
    public AccountService at(Clock other) {
        return new AccountService(
                accounts, reviews, proposals, facts.at(other), references, audit, keys, events, ids, other);
    }

    /**
     * Begins a request as a draft of the actor's.
     *
     * @param key an idempotency key: the same key with the same request answers with the same draft
     */
    @Transactional
    public Account create(Actor actor, AccountRequest request, Optional<String> key) {
        var known = key.flatMap(given -> keys.accountOf(actor, given, request));
        if (known.isPresent()) {
            return get(actor, known.get());
        }
        var errors = references.unknown(actor.organisationId(), request);
        if (!errors.isEmpty()) {
            throw new Refused(new Refusal.RulesNotMet(errors));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var draft = Account.draft(ids.next(), actor.organisationId(), actor.personId(), request, now);
        accounts.add(draft);
        key.ifPresent(given -> keys.remember(actor, given, request, draft.id(), now));
        tell(AuditEvent.of(now, actor, AuditAction.REQUEST_CREATED, draft.id(), Map.of(), draft.auditState(), null));
        return draft;
    }

    /**
     * @throws NotFound where the actor can't see such an account
     * @throws ChangedMeanwhile where it is not at the expected version
     * @throws Refused where the rules say no
     */
    @Transactional
    public Account execute(Actor actor, String id, long expectedVersion, Command command) {
        var account = get(actor, id);
        if (account.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        return carryOut(account, actor, command);
    }

    /**
     * A command of the clock: at whatever version the account is. It holds the account before it reads anything: a reminder
     * saves no account whose version would tell that somebody decided meanwhile.
     */
    @Transactional
    public void executeAsSystem(String organisationId, String id, Command command) {
        accounts.hold(organisationId, id);
        var account = accounts.find(organisationId, id).orElseThrow(NotFound::new);
        carryOut(account, Actor.system(organisationId), command);
    }

    @Transactional
    public Account get(Actor actor, String id) {
        return accounts.findVisible(actor, id).orElseThrow(NotFound::new);
    }

    private Account carryOut(Account account, Actor actor, Command command) {
        return switch (Lifecycle.decide(account, command, facts.about(account, actor, command))) {
            case Decision.Refused refused -> throw refusalOf(account, refused.why());
            case Accepted accepted -> changesNothing(command, accepted) ? account : save(account, accepted);
        };
    }

    /** A draft that saves itself again as it is leaves no trace. */
    private static boolean changesNothing(Command command, Accepted accepted) {
        return command instanceof Command.Edit && accepted.event().tellsNothing();
    }

    /** What was read piece by piece while somebody else decided is no reason: then they were faster. */
    private RuntimeException refusalOf(Account account, Refusal why) {
        var now = accounts.find(account.organisationId(), account.id()).orElseThrow();
        return now.version() == account.version() ? new Refused(why) : new ChangedMeanwhile();
    }

    private Account save(Account before, Accepted accepted) {
        var account = accepted.account();
        // A reminder leaves the account as everybody has seen it, and its version with it.
        if (account != before) {
            save(account);
        }
        accepted.review().ifPresent(reviews::save);
        accepted.proposal()
                .ifPresent(proposal -> proposals.add(
                        account.organisationId(),
                        accepted.review().orElseThrow().id(),
                        proposal));
        accepted.ended().ifPresent(this::tell);
        tell(accepted.event());
        return accounts.find(account.organisationId(), account.id()).orElseThrow();
    }

    private void save(Account account) {
        try {
            if (!accounts.save(account)) {
                throw new ChangedMeanwhile();
            }
        } catch (Accounts.AddressTaken raced) {
            throw new Refused(new Refusal.RulesNotMet(List.of(FieldError.of("/address", "address-taken"))));
        }
    }

    /** First the log, then whoever listens. */
    private void tell(AuditEvent event) {
        events.publishEvent(AccountChanged.by(event, audit.append(event)));
    }
}
