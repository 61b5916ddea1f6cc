package kanava.notedaddress;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.organisation.Organisations;
import kanava.platform.Platforms;
import kanava.platform.address.ProfileAddress;
import kanava.server.id.Ids;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.Fault;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/**
 * Known impostors and held names, kept by those who look after the channels (LOOK-STATES). Somebody answers for each note,
 * as the public is told of it; what a requester merely hopes for isn't told, or others would be there first.
 */
@Singleton
public class NotedAddressRegister {

    private final Organisations organisations;
    private final Platforms platforms;
    private final NotedAddresses notes;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    NotedAddressRegister(
            Organisations organisations,
            Platforms platforms,
            NotedAddresses notes,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.organisations = organisations;
        this.platforms = platforms;
        this.notes = notes;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public NotedAddress add(Actor actor, NotedAddressFacts typed) {
        beginAs(actor);
        var facts = checked(actor.organisationId(), typed, null);
        var note = new NotedAddress(
                actor.organisationId(),
                ids.next(),
                facts.kind(),
                facts.platform(),
                facts.address(),
                facts.sinceOn(),
                facts.reason(),
                facts.done(),
                now(),
                null,
                null,
                0);
        notes.add(note);
        tell(actor, AuditAction.ADDRESS_NOTED, note.id(), Map.of(), note.auditState());
        return note;
    }

    /** Saved as it stands, it is confirmed: that is said again, and nothing else changes. */
    @Transactional
    public void change(Actor actor, String id, long expectedVersion, NotedAddressFacts typed) {
        beginAs(actor);
        var before = at(actor.organisationId(), id, expectedVersion);
        var after = before.as(checked(actor.organisationId(), typed, id), now());
        save(after);
        tell(actor, AuditAction.ADDRESS_NOTE_CHANGED, id, before.auditState(), after.auditState());
    }

    @Transactional
    public void end(Actor actor, String id, long expectedVersion, String why) {
        beginAs(actor);
        var before = at(actor.organisationId(), id, expectedVersion);
        var after = before.ended(now(), why);
        save(after);
        tell(actor, AuditAction.ADDRESS_NOTE_ENDED, id, before.auditState(), after.auditState());
    }

    /** One at a time: two can't note the same address, nor one too many. */
    private void beginAs(Actor actor) {
        // Security notes what it finds in the queue of findings (FIND-1), and has no list of its own to keep.
        if (!actor.hasAny(Role.WEB_EDITOR, Role.COMMUNICATIONS, Role.SECURITY, Role.ADMINISTRATOR)) {
            throw new Refusal(ProblemType.NOT_ALLOWED);
        }
        organisations.hold(actor.organisationId());
    }

    private NotedAddress at(String organisationId, String id, long expectedVersion) {
        var note = notes.find(organisationId, id).orElseThrow(NotFound::new);
        if (note.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        if (!note.holds()) {
            throw new Refusal(ProblemType.NOTE_ENDED);
        }
        return note;
    }

    private NotedAddressFacts checked(String organisationId, NotedAddressFacts typed, String id) {
        var facts = ProfileAddress.read(
                                typed.address(), platforms.of(organisationId).own())
                        instanceof ProfileAddress.Profile profile
                ? typed.at(profile.canonical(), profile.platform())
                : typed.at(typed.address(), null);
        var others = notes.all(organisationId).stream()
                .filter(note -> !note.id().equals(id))
                .toList();
        var taken = facts.platform() != null && notes.accountAt(facts.address());
        List<Fault> faults = NotedAddressRules.faults(
                facts, others, taken, organisations.byId(organisationId).today(clock));
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.RULES_NOT_MET, Map.of(), faults);
        }
        return facts;
    }

    private void save(NotedAddress note) {
        if (!notes.save(note)) {
            throw new ChangedMeanwhile();
        }
    }

    private void tell(
            Actor actor, AuditAction action, String id, Map<String, String> before, Map<String, String> after) {
        audit.append(
                AuditEvent.about(now(), actor, action, new Subject(Subject.Kind.NOTED_ADDRESS, id), before, after));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
