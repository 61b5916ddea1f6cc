package kanava.tasks;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import kanava.identity.Actor;
import kanava.inspection.InspectionsDue;
import kanava.organisation.Organisations;

/** What has to be looked at again waits for whoever answers for the account. */
@Singleton
class ThingsToInspect {

    private final InspectionsDue inspections;
    private final Organisations organisations;

    ThingsToInspect(InspectionsDue inspections, Organisations organisations) {
        this.inspections = inspections;
        this.organisations = organisations;
    }

    List<Task> of(Actor actor, int limit) {
        var due = inspections.of(actor, limit);
        if (due.isEmpty()) {
            return List.of();
        }
        var zone = organisations.byId(actor.organisationId()).zone();
        return due.stream().map(one -> task(one, zone)).toList();
    }

    private static Task task(InspectionsDue.Due due, ZoneId zone) {
        var account = due.account();
        var request = account.request();
        return Task.about(
                switch (due.kind()) {
                    case PRIVACY_SETTINGS -> Task.Kind.CHECK_PRIVACY_SETTINGS;
                    case MONITORED_PAGE -> Task.Kind.CHECK_MONITORED_PAGE;
                    case TRIAL_REVIEW -> Task.Kind.REVIEW_TRIAL;
                    case END_OF_TERM -> Task.Kind.END_FIXED_TERM;
                },
                account.id(),
                request.name() == null ? "" : request.name(),
                request.platform() == null ? "" : request.platform(),
                request.unitId(),
                account.requesterId(),
                due.on().atStartOfDay(zone).toInstant());
    }
}
