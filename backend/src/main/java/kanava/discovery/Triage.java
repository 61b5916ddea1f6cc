package kanava.discovery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kanava.account.AccountRequest;
import kanava.account.AccountService;
import kanava.account.ChannelKind;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.discovery.Finding.State;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.notedaddress.NotedAddress;
import kanava.notedaddress.NotedAddressFacts;
import kanava.notedaddress.NotedAddressRegister;
import kanava.notedaddress.NotedAddresses;
import kanava.organisation.Organisations;
import kanava.platform.Platforms;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** Deciding what a profile is that the register doesn't know (FIND-1). Whatever was decided can be taken back. */
@Singleton
public class Triage {

    private static final int LONGEST_NAME = 100;

    private final Findings findings;
    private final NotedAddressRegister register;
    private final NotedAddresses notes;
    private final AccountService accounts;
    private final Organisations organisations;
    private final Platforms platforms;
    private final AuditLog audit;
    private final Clock clock;

    Triage(
            Findings findings,
            NotedAddressRegister register,
            NotedAddresses notes,
            AccountService accounts,
            Organisations organisations,
            Platforms platforms,
            AuditLog audit,
            Clock clock) {
        this.findings = findings;
        this.register = register;
        this.notes = notes;
        this.accounts = accounts;
        this.organisations = organisations;
        this.platforms = platforms;
        this.audit = audit;
        this.clock = clock;
    }

    public enum Action {
        NOTE,
        REQUEST,
        LEAVE,
        REOPEN
    }

    /** What whoever may see the finding can do with it now. */
    public static Set<Action> allowed(Actor actor, Finding finding) {
        if (!finding.waits()) {
            return EnumSet.of(Action.REOPEN);
        }
        return actor.has(Role.EMPLOYEE)
                ? EnumSet.of(Action.NOTE, Action.REQUEST, Action.LEAVE)
                : EnumSet.of(Action.NOTE, Action.LEAVE);
    }

    /** Somebody else's who passes for us, or a name that we merely hold: everybody who asks is told. */
    @Transactional
    public void note(Actor actor, String id, long expectedVersion, NotedAddress.Kind kind, String reason, String done) {
        settle(actor, id, expectedVersion, finding -> {
            var today = organisations.byId(actor.organisationId()).today(clock);
            var said = holding(finding)
                    .filter(note -> note.kind() == kind)
                    .orElseGet(() -> register.add(
                            actor, new NotedAddressFacts(kind, finding.address(), null, today, reason, done)));
            var state = kind == NotedAddress.Kind.NOT_OURS ? State.NOT_OURS : State.RESERVED;
            return finding.settled(state, reason, said.id(), null, now());
        });
    }

    /** Ours, and missing from the register: whoever decides that begins the request. */
    @Transactional
    public void request(Actor actor, String id, long expectedVersion) {
        settle(actor, id, expectedVersion, finding -> {
            if (!actor.has(Role.EMPLOYEE)) {
                throw new Refusal(ProblemType.NOT_ALLOWED);
            }
            var draft = accounts.create(actor, draft(finding), Optional.empty());
            return finding.settled(State.OURS, null, null, draft.id(), now());
        });
    }

    @Transactional
    public void leave(Actor actor, String id, long expectedVersion, String reason) {
        settle(actor, id, expectedVersion, finding -> finding.settled(State.LEFT, reason, null, null, now()));
    }

    /** A note that was made of it ends with the decision; a request is its requester's to take back. */
    @Transactional
    public void reopen(Actor actor, String id, long expectedVersion) {
        organisations.hold(actor.organisationId());
        var before = at(actor, id, expectedVersion);
        if (before.waits()) {
            throw new Refusal(ProblemType.FINDING_OPEN);
        }
        Optional.ofNullable(before.notedId())
                .flatMap(noted -> notes.find(actor.organisationId(), noted))
                .filter(NotedAddress::holds)
                .ifPresent(note -> register.end(actor, note.id(), note.version(), before.note()));
        save(actor, AuditAction.FINDING_REOPENED, before.auditState(), before.waiting());
    }

    private void settle(Actor actor, String id, long expectedVersion, UnaryOperator<Finding> decision) {
        organisations.hold(actor.organisationId());
        var before = at(actor, id, expectedVersion);
        if (!before.waits()) {
            throw new Refusal(ProblemType.FINDING_SETTLED);
        }
        // The log has heard of no address yet: each decision tells what it was about.
        save(actor, AuditAction.FINDING_SETTLED, before.reportedState(), decision.apply(before));
    }

    private Finding at(Actor actor, String id, long expectedVersion) {
        var finding = findings.find(actor.organisationId(), id).orElseThrow(NotFound::new);
        if (finding.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        return finding;
    }

    private void save(Actor actor, AuditAction action, Map<String, String> before, Finding after) {
        if (!findings.save(after)) {
            throw new ChangedMeanwhile();
        }
        audit.append(AuditEvent.about(
                now(), actor, action, new Subject(Subject.Kind.FINDING, after.id()), before, after.auditState()));
    }

    private Optional<NotedAddress> holding(Finding finding) {
        return notes.all(finding.organisationId()).stream()
                .filter(NotedAddress::holds)
                .filter(note -> note.address().equals(finding.address()))
                .findFirst();
    }

    private AccountRequest draft(Finding finding) {
        return new AccountRequest(
                ChannelKind.OWNED,
                finding.platform(),
                name(finding),
                finding.address(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    /** The handle, until somebody writes what the account is called; a number names nothing. */
    private String name(Finding finding) {
        return ProfileAddress.read(
                                        finding.address(),
                                        platforms.of(finding.organisationId()).own())
                                instanceof Profile profile
                        && !profile.permanent()
                        && profile.handle().length() <= LONGEST_NAME
                ? profile.handle()
                : null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
