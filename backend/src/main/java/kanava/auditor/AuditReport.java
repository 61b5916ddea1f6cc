package kanava.auditor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import kanava.account.web.ActorMapper;
import kanava.api.model.AuditAction;
import kanava.api.model.AuditChange;
import kanava.api.model.AuditEvent;
import kanava.api.model.AuditSubject;
import kanava.api.model.AuditSubjectKind;
import kanava.audit.AuditEntry;
import kanava.audit.AuditFilter;
import kanava.audit.AuditLog;
import kanava.server.csv.Cells;
import kanava.server.time.Wire;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Audit events with the names that their ids have today, for the screen and as CSV. */
@Singleton
class AuditReport {

    private static final String[] COLUMNS = {
        "id",
        "at",
        "actorKind",
        "actorId",
        "actor",
        "onBehalfOf",
        "origin",
        "action",
        "accountId",
        "account",
        "subjectKind",
        "subjectId",
        "subject",
        "field",
        "before",
        "after",
        "note"
    };
    private static final int BATCH = 500;

    private final AuditLog audit;
    private final AuditNames names;

    AuditReport(AuditLog audit, AuditNames names) {
        this.audit = audit;
        this.names = names;
    }

    List<AuditEvent> events(String organisationId, List<AuditEntry> entries) {
        return events(entries, names.of(organisationId, entries));
    }

    private static List<AuditEvent> events(List<AuditEntry> entries, AuditNames.Known known) {
        return entries.stream().map(entry -> event(entry, known)).toList();
    }

    /** One line per changed field, or one where nothing but the act itself is told. */
    @Transactional
    String csv(String organisationId, AuditFilter filter) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
            var batch = new ArrayList<AuditEntry>(BATCH);
            audit.forEach(organisationId, filter, entry -> {
                batch.add(entry);
                if (batch.size() == BATCH) {
                    print(csv, organisationId, batch);
                    batch.clear();
                }
            });
            print(csv, organisationId, batch);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void print(CSVPrinter csv, String organisationId, List<AuditEntry> entries) {
        try {
            var known = names.of(organisationId, entries);
            for (var event : events(entries, known)) {
                var changes = event.getChanges().isEmpty() ? List.of(new AuditChange("")) : event.getChanges();
                for (var change : changes) {
                    csv.printRecord(
                            event.getId(),
                            event.getAt(),
                            event.getActor().getKind(),
                            event.getActor().getId(),
                            Cells.safe(event.getActor().getName()),
                            event.getOnBehalfOf() == null
                                    ? null
                                    : Cells.safe(event.getOnBehalfOf().getName()),
                            event.getOrigin(),
                            event.getAction(),
                            event.getAccountId(),
                            Cells.safe(event.getAccountName()),
                            event.getSubject() == null
                                    ? null
                                    : event.getSubject().getKind(),
                            event.getSubject() == null
                                    ? null
                                    : event.getSubject().getId(),
                            event.getSubject() == null
                                    ? null
                                    : Cells.safe(event.getSubject().getName()),
                            change.getField(),
                            Cells.safe(cell(change, change.getBefore(), known)),
                            Cells.safe(cell(change, change.getAfter(), known)),
                            Cells.safe(event.getNote()));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String cell(AuditChange change, String value, AuditNames.Known known) {
        return change.getField().equals("unit") ? known.unit(value) : value;
    }

    private static AuditEvent event(AuditEntry entry, AuditNames.Known known) {
        return new AuditEvent(
                        Long.toString(entry.id()),
                        Wire.at(entry.at()),
                        ActorMapper.actor(entry, known.names()),
                        AuditAction.valueOf(entry.action().name()),
                        changes(entry, known))
                .onBehalfOf(ActorMapper.onBehalfOf(entry, known.names()))
                .origin(entry.origin())
                .note(entry.note())
                .accountId(entry.accountId())
                .accountName(known.account(entry.accountId()))
                .subject(subject(entry, known));
    }

    private static AuditSubject subject(AuditEntry entry, AuditNames.Known known) {
        var subject = entry.subject();
        return subject == null
                ? null
                : new AuditSubject(AuditSubjectKind.valueOf(subject.kind().name()), subject.id())
                        .name(known.subject(subject));
    }

    private static List<AuditChange> changes(AuditEntry entry, AuditNames.Known known) {
        var fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(new HashSet<>(entry.after().keySet()));
        return fields.stream()
                .map(field -> new AuditChange(field)
                        .before(known.readable(field, entry.before().get(field)))
                        .after(known.readable(field, entry.after().get(field))))
                .toList();
    }
}
