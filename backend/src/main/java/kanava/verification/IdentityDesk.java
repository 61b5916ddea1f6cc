package kanava.verification;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kanava.account.Account;
import kanava.account.AccountChanged;
import kanava.account.AccountService;
import kanava.account.Command;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.platform.Platforms;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;
import kanava.verification.pin.Baseline;
import kanava.verification.pin.Comparison.Difference;
import kanava.verification.pin.Comparison.State;
import kanava.verification.pin.Identity;
import kanava.verification.pin.IdentityCase;
import kanava.verification.pin.Pins;
import kanava.verification.pin.Pins.LastLook;

/** Where people see who an account's profile was approved as, and say that what is there now is right (ID-PIN). */
@Singleton
public class IdentityDesk {

    /** As the contract bounds the history. */
    private static final int SHOWN = 100;

    private final Pins pins;
    private final AccountService accounts;
    private final VerificationRecords records;
    private final ListingPeriods periods;
    private final Platforms platforms;
    private final Asks asks;
    private final AuditLog audit;
    private final ApplicationEventPublisher<AccountChanged> events;
    private final Clock clock;

    IdentityDesk(
            Pins pins,
            AccountService accounts,
            VerificationRecords records,
            ListingPeriods periods,
            Platforms platforms,
            Asks asks,
            AuditLog audit,
            ApplicationEventPublisher<AccountChanged> events,
            Clock clock) {
        this.pins = pins;
        this.accounts = accounts;
        this.records = records;
        this.periods = periods;
        this.platforms = platforms;
        this.asks = asks;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param history newest first; the one that holds is the first */
    public record Known(LastLook last, List<Baseline> history, Optional<IdentityCase> open) {}

    @Transactional
    public Known of(Account account) {
        return new Known(
                pins.lastLook(account.organisationId(), account.id()),
                pins.history(account.organisationId(), account.id(), SHOWN),
                pins.openCase(account.organisationId(), account.id()));
    }

    /** Only of accounts that the reader sees. */
    @Transactional
    public Optional<IdentityCase> find(Actor reader, String caseId) {
        return pins.find(reader.organisationId(), caseId).filter(one -> sees(reader, one.accountId()));
    }

    private boolean sees(Actor reader, String accountId) {
        try {
            accounts.get(reader, accountId);
            return true;
        } catch (NotFound unseen) {
            return false;
        }
    }

    /** Why they may not accept it; empty where they may. */
    public Optional<Refusal> refusal(Actor actor, Account account, IdentityCase one) {
        if (!actor.has(Role.COMMUNICATIONS)) {
            return Optional.of(new Refusal(ProblemType.NOT_ALLOWED));
        }
        if (!one.isOpen()) {
            return Optional.of(new Refusal(ProblemType.IDENTITY_CASE_CLOSED));
        }
        if (!one.isAcceptable() || !account.hasProfile()) {
            return Optional.of(new Refusal(ProblemType.NOBODY_TO_ACCEPT));
        }
        // Somebody else's profile, as far as can be told: whoever runs the account doesn't vouch for it alone.
        if ((one.kind() == IdentityCase.Kind.TAKEN_OVER || one.differences().contains(Difference.PERMANENT_ID))
                && account.peopleIds().contains(actor.personId())) {
            return Optional.of(new Refusal(ProblemType.OWN_IDENTITY));
        }
        return Optional.empty();
    }

    /** What stands there now is right: it is what the checks compare with from now on, and where the account stands. */
    @Transactional
    public Account accept(Actor actor, String caseId, long expectedVersion) {
        var seen = find(actor, caseId).orElseThrow(NotFound::new);
        records.lock(seen.organisationId(), seen.accountId());
        var one = pins.find(seen.organisationId(), caseId).orElseThrow(NotFound::new);
        var account = accounts.get(actor, one.accountId());
        // Whoever may do it at all learns first that they haven't seen what is there now.
        var refusal = refusal(actor, account, one);
        if (one.version() != expectedVersion
                && refusal.filter(refused -> refused.type() == ProblemType.NOT_ALLOWED)
                        .isEmpty()) {
            throw new ChangedMeanwhile();
        }
        refusal.ifPresent(refused -> {
            throw refused;
        });
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = pins.current(one.organisationId(), one.accountId()).orElseThrow();
        var next = one.seen().completedBy(before.identity());
        var closed = one.closed(IdentityCase.Outcome.ACCEPTED, now);
        if (!pins.save(closed)) {
            throw new ChangedMeanwhile();
        }
        var address = addressOf(account, one, next);
        address.ifPresent(moved -> move(account, moved, now));
        pins.pin(
                one.organisationId(),
                one.accountId(),
                new Baseline(before.no() + 1, next, address.orElse(account.address()), now, null, actor.personId()));
        pins.looked(one.organisationId(), one.accountId(), new LastLook(State.OK, now, null));
        tell(actor, one, before.identity(), closed, next, now);
        asks.askAfterChange(one.organisationId(), one.accountId());
        return accounts.get(actor, one.accountId());
    }

    /** Where the new name leads; nowhere new where the account stands at its id, which outlives names. */
    private Optional<String> addressOf(Account account, IdentityCase one, Identity next) {
        var own = platforms.of(account.organisationId()).own();
        return ProfileAddress.read(account.address(), own) instanceof Profile now
                        && !now.permanent()
                        && one.differences().contains(Difference.HANDLE)
                        && !next.address().equals(account.address())
                ? Optional.of(next.address())
                : Optional.empty();
    }

    /** The program carries out what the person decided; who that was stands beside it in the log. */
    private void move(Account account, String address, Instant now) {
        accounts.executeAsSystem(account.organisationId(), account.id(), new Command.MoveAddress(address));
        periods.move(account.organisationId(), account.id(), address, now);
    }

    private void tell(Actor actor, IdentityCase one, Identity before, IdentityCase closed, Identity next, Instant now) {
        var after = new TreeMap<>(closed.auditState());
        after.putAll(next.auditState());
        var event = AuditEvent.of(
                now,
                actor,
                AuditAction.IDENTITY_ACCEPTED,
                one.accountId(),
                before.auditState(),
                Map.copyOf(after),
                null);
        events.publishEvent(AccountChanged.by(event, audit.append(event)));
    }
}
