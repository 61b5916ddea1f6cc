package kanava.auditor;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.api.AuditApi;
import kanava.api.model.AuditAction;
import kanava.api.model.AuditPage;
import kanava.audit.AuditFilter;
import kanava.audit.AuditLog;
import kanava.identity.CurrentActor;

/** The log as auditors read it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class AuditController implements AuditApi {

    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");

    private final AuditLog audit;
    private final AuditReport report;
    private final CurrentActor currentActor;

    AuditController(AuditLog audit, AuditReport report, CurrentActor currentActor) {
        this.audit = audit;
        this.report = report;
        this.currentActor = currentActor;
    }

    @Override
    public AuditPage listAuditEvents(
            String accountId,
            String subjectId,
            String actorId,
            Set<AuditAction> action,
            OffsetDateTime from,
            OffsetDateTime to,
            Integer limit,
            String cursor) {
        var organisationId = currentActor.get().organisationId();
        var page = audit.page(
                organisationId,
                filter(accountId, subjectId, actorId, action, from, to),
                limit,
                Optional.ofNullable(cursor));
        return new AuditPage(report.events(organisationId, page.items()))
                .nextCursor(page.nextCursor().orElse(null));
    }

    @Override
    public HttpResponse<String> exportAuditEvents(
            String accountId,
            String subjectId,
            String actorId,
            Set<AuditAction> action,
            OffsetDateTime from,
            OffsetDateTime to) {
        var organisationId = currentActor.get().organisationId();
        var csv = report.csv(organisationId, filter(accountId, subjectId, actorId, action, from, to));
        return HttpResponse.ok(csv)
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kanava-audit.csv\"");
    }

    private static AuditFilter filter(
            String accountId,
            String subjectId,
            String actorId,
            Set<AuditAction> action,
            OffsetDateTime from,
            OffsetDateTime to) {
        return new AuditFilter(
                Optional.ofNullable(accountId),
                Optional.ofNullable(subjectId),
                Optional.ofNullable(actorId),
                action == null
                        ? Set.of()
                        : action.stream()
                                .map(one -> kanava.audit.AuditAction.valueOf(one.name()))
                                .collect(Collectors.toUnmodifiableSet()),
                instant(from),
                instant(to));
    }

    private static Optional<Instant> instant(OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
