package kanava.publication;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.sql.Connection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.server.id.Fingerprint;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.NotFound;

/** How the list is shown is published by people; what it says is recorded whenever it says something else. */
@Singleton
public class Publishing {

    private static final int TRIES = 5;

    private final Publications publications;
    private final Versions versions;
    private final Organisations organisations;
    private final AuditLog audit;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Publishing(
            Publications publications,
            Versions versions,
            Organisations organisations,
            AuditLog audit,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.publications = publications;
        this.versions = versions;
        this.organisations = organisations;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Two versions: what they say, and how they were shown. */
    public record Compared(Difference said, Presentation before, Presentation after) {

        public boolean isShownOtherwise() {
            return !before.equals(after);
        }
    }

    public Optional<Version> lastPublished(Actor actor) {
        return versions.latestPublished(actor.organisationId());
    }

    /** As it is shown now. */
    public OfficialList list(Actor actor) {
        return publications
                .of(organisations.byId(actor.organisationId()).slug())
                .orElseThrow(NotFound::new)
                .list();
    }

    /** As it would be shown; nothing is kept. */
    public OfficialList preview(Actor actor, Presentation presentation) {
        return list(actor).shown(presentation);
    }

    /** What the list says otherwise now than when it was last published; empty before the first time. */
    public Optional<Difference> sincePublished(Actor actor) {
        return lastPublished(actor)
                .map(last -> Difference.between(
                        versions.document(actor.organisationId(), last.no()),
                        ListDocument.write(list(actor)).stream(),
                        Difference.ALL));
    }

    /** @param expected number of the version last published; 0 for none */
    public void publish(Actor actor, long expected, Presentation presentation, String note) {
        var organisation = organisations.byId(actor.organisationId());
        var list = list(actor);
        var tries = 0;
        // The number may go to the list recorded by itself at that moment: then the next one is free. Each try sees
        // anew what stands.
        while (!transactions.executeWrite(status -> publish(actor, organisation, expected, list, presentation, note))) {
            if (++tries == TRIES) {
                throw new ChangedMeanwhile();
            }
        }
        publications.arrangeAnew(organisation);
    }

    /** @return false where somebody else took the number */
    private boolean publish(
            Actor actor,
            Organisation organisation,
            long expected,
            OfficialList list,
            Presentation presentation,
            String note) {
        var last = versions.latestPublished(organisation.id());
        if (last.map(Version::no).orElse(0) != expected) {
            throw new ChangedMeanwhile();
        }
        var version = add(organisation, list, presentation, actor.id(), note);
        version.ifPresent(published -> audit.append(event(actor, last, published)));
        return version.isPresent();
    }

    private static AuditEvent event(Actor actor, Optional<Version> last, Version version) {
        var event = AuditEvent.about(
                version.recordedAt(),
                actor,
                AuditAction.LIST_PUBLISHED,
                new AuditEvent.Subject(AuditEvent.Subject.Kind.ORGANISATION, actor.organisationId()),
                last.map(Version::auditState).orElse(Map.of()),
                version.auditState());
        return new AuditEvent(
                event.at(),
                actor,
                event.action(),
                null,
                event.subject(),
                event.before(),
                event.after(),
                version.note(),
                null);
    }

    /** Records what the list says, if it isn't what was recorded last. */
    @Transactional
    public void record(Organisation organisation, OfficialList list) {
        var latest = versions.latest(organisation.id());
        var hash = hash(list);
        if (latest.filter(version -> version.hash().equals(hash)).isEmpty()) {
            // Whoever was faster has recorded it; the next look tells whether it is the same.
            add(organisation, list, latest.map(Version::presentation).orElse(Presentation.DEFAULT), null, null);
        }
    }

    public List<Version> before(Actor actor, int no, int limit) {
        return versions.before(actor.organisationId(), no, limit);
    }

    /** @param since an earlier version; null for the one right before */
    public Compared changes(Actor actor, int no, Integer since) {
        var id = actor.organisationId();
        var after = versions.find(id, no).orElseThrow(NotFound::new);
        var from = since == null ? no - 1 : since;
        var before = from == 0 ? null : versions.find(id, from).orElseThrow(NotFound::new);
        return new Compared(
                Difference.between(
                        before == null ? nothing() : versions.document(id, from),
                        versions.document(id, no),
                        Difference.ALL),
                before == null ? after.presentation() : before.presentation(),
                after.presentation());
    }

    /** What stood there before the first list. */
    static InputStream nothing() {
        return Pieces.of("{}").stream();
    }

    private static String hash(OfficialList list) {
        return HexFormat.of().formatHex(Fingerprint.of(ListDocument.write(list).stream()));
    }

    private Optional<Version> add(
            Organisation organisation, OfficialList list, Presentation presentation, String publisherId, String note) {
        var version = new Version(
                versions.latest(organisation.id()).map(Version::no).orElse(0) + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                hash(list),
                list.entries().size(),
                presentation,
                publisherId,
                note);
        return versions.add(organisation.id(), version, ListDocument.write(list).stream())
                ? Optional.of(version)
                : Optional.empty();
    }
}
