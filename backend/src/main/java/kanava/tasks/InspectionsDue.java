package kanava.tasks;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import kanava.identity.Actor;
import kanava.inspection.InspectionRegister;
import kanava.organisation.Organisations;

/** What has to be looked at again waits for whoever answers for the account. */
@Singleton
class InspectionsDue {

    private final InspectionRegister register;
    private final Organisations organisations;

    InspectionsDue(InspectionRegister register, Organisations organisations) {
        this.register = register;
        this.organisations = organisations;
    }

    List<Task> of(Actor actor) {
        var due = register.dueFor(actor);
        if (due.isEmpty()) {
            return List.of();
        }
        var zone = organisations.byId(actor.organisationId()).zone();
        return due.stream().map(one -> task(one, zone)).toList();
    }

    private static Task task(InspectionRegister.Due due, ZoneId zone) {
        var account = due.account();
        var request = account.request();
        return new Task(
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
                null,
                null,
                account.requesterId(),
                null,
                null,
                due.on().atStartOfDay(zone).toInstant());
    }
}
