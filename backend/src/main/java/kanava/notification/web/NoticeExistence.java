package kanava.notification.web;

import jakarta.inject.Singleton;
import kanava.identity.CurrentActor;
import kanava.notification.Notices;
import kanava.server.contract.Existence;

/** Somebody else's notice is 404, whatever else is wrong with the request. */
@Singleton
class NoticeExistence implements Existence {

    private final Notices notices;
    private final CurrentActor currentActor;

    NoticeExistence(Notices notices, CurrentActor currentActor) {
        this.notices = notices;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/notices/{id}";
    }

    @Override
    public boolean exists(String id) {
        var reader = currentActor.get();
        return notices.find(reader.organisationId(), reader.id(), id).isPresent();
    }
}
