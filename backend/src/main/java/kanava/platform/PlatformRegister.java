package kanava.platform;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Administrator;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.NotFound;

/** The organisation's catalogue as its administrators keep it. */
@Singleton
public class PlatformRegister {

    private final Platforms platforms;
    private final AuditLog audit;
    private final Clock clock;

    PlatformRegister(Platforms platforms, AuditLog audit, Clock clock) {
        this.platforms = platforms;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CatalogueEntry get(Actor reader, String id) {
        return platforms.of(reader.organisationId()).entry(id).orElseThrow(NotFound::new);
    }

    @Transactional
    public CatalogueEntry add(Actor actor, PlatformFacts facts) {
        Administrator.isNeeded(actor);
        var catalogue = platforms.of(actor.organisationId());
        var added = EntryRules.added(facts, catalogue);
        if (!platforms.add(actor.organisationId(), added)) {
            throw new ChangedMeanwhile();
        }
        tell(actor, AuditAction.PLATFORM_ADDED, added.id(), Map.of(), PlatformState.of(added));
        return get(actor, added.id());
    }

    @Transactional
    public CatalogueEntry change(Actor actor, String id, long expectedVersion, PlatformFacts facts) {
        Administrator.isNeeded(actor);
        var catalogue = platforms.of(actor.organisationId());
        var before = catalogue.entry(id).orElseThrow(NotFound::new);
        return keep(
                actor,
                AuditAction.PLATFORM_CHANGED,
                before,
                EntryRules.changed(before, facts, catalogue, platforms.hasAddresses(actor.organisationId(), id)),
                expectedVersion);
    }

    /** No longer offered. Accounts that stand there stay, with their name and mark. */
    @Transactional
    public CatalogueEntry archive(Actor actor, String id, long expectedVersion, boolean archived) {
        Administrator.isNeeded(actor);
        var before = get(actor, id);
        var after =
                new CatalogueEntry(before.platform(), before.own(), before.profilePath(), archived, before.version());
        return keep(
                actor,
                archived ? AuditAction.PLATFORM_ARCHIVED : AuditAction.PLATFORM_RESTORED,
                before,
                after,
                expectedVersion);
    }

    private CatalogueEntry keep(
            Actor actor, AuditAction action, CatalogueEntry before, CatalogueEntry after, long expectedVersion) {
        if (before.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        var first = before.version() == 0;
        var kept = first ? platforms.add(actor.organisationId(), after) : platforms.save(actor.organisationId(), after);
        if (!kept) {
            throw new ChangedMeanwhile();
        }
        tell(actor, action, after.id(), PlatformState.of(before), PlatformState.of(after));
        return get(actor, after.id());
    }

    private void tell(
            Actor actor, AuditAction action, String id, Map<String, String> before, Map<String, String> after) {
        audit.append(AuditEvent.about(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                action,
                new Subject(Subject.Kind.PLATFORM, id),
                before,
                after));
    }
}
