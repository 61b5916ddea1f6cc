package kanava.notification.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.Optional;
import kanava.api.NoticeApi;
import kanava.api.model.NoticePage;
import kanava.identity.CurrentActor;
import kanava.notification.Notices;
import kanava.organisation.People;
import kanava.server.problem.NotFound;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class NoticeController implements NoticeApi {

    private final Notices notices;
    private final People people;
    private final CurrentActor currentActor;
    private final Clock clock;

    NoticeController(Notices notices, People people, CurrentActor currentActor, Clock clock) {
        this.notices = notices;
        this.people = people;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public NoticePage listNotices(Boolean unread, Integer limit, String cursor) {
        var reader = currentActor.get();
        var page = notices.page(reader.organisationId(), reader.id(), unread, limit, Optional.ofNullable(cursor));
        var names = people.find(reader.organisationId(), NoticeMapper.people(page.items()));
        var shown = page.map(notice -> NoticeMapper.notice(notice, names));
        return new NoticePage(shown.items(), notices.unread(reader.organisationId(), reader.id()))
                .nextCursor(shown.nextCursor().orElse(null));
    }

    @Override
    public HttpResponse<Void> readNotice(String id) {
        var reader = currentActor.get();
        var notice = notices.find(reader.organisationId(), reader.id(), id).orElseThrow(NotFound::new);
        notices.read(reader.organisationId(), reader.id(), notice.id(), clock.instant());
        return HttpResponse.noContent();
    }

    @Override
    public HttpResponse<Void> readAllNotices() {
        var reader = currentActor.get();
        notices.readAll(reader.organisationId(), reader.id(), clock.instant());
        return HttpResponse.noContent();
    }
}
