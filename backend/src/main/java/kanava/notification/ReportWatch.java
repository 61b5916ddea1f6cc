package kanava.notification;

import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import kanava.discovery.ProfileReported;

/** Has what the public reports told, as changes of accounts are. */
@Singleton
class ReportWatch implements ApplicationEventListener<ProfileReported> {

    private final EventWatch telling;

    ReportWatch(EventWatch telling) {
        this.telling = telling;
    }

    @Override
    public void onApplicationEvent(ProfileReported report) {
        telling.later(new ToTell(report.organisationId(), report.eventId()), report.at());
    }
}
