package kanava.notification.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kanava.api.NoticeApi;
import kanava.api.model.NoticeDelivery;
import kanava.api.model.NoticeDeliveryChoice;
import kanava.api.model.NoticePage;
import kanava.api.model.UnreadNotices;
import kanava.identity.Actor;
import kanava.identity.CurrentActor;
import kanava.notification.Contacts;
import kanava.notification.Notices;
import kanava.notification.mail.Post;
import kanava.organisation.People;
import kanava.server.problem.NotFound;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class NoticeController implements NoticeApi {

    private final Notices notices;
    private final People people;
    private final CurrentActor currentActor;
    private final Contacts contacts;
    private final Post post;
    private final Clock clock;

    NoticeController(
            Notices notices, Contacts contacts, Post post, People people, CurrentActor currentActor, Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.post = post;
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
    public UnreadNotices readNotice(String id) {
        var reader = currentActor.get();
        var notice = notices.find(reader.organisationId(), reader.id(), id).orElseThrow(NotFound::new);
        notices.read(reader.organisationId(), reader.id(), notice.id(), clock.instant());
        return new UnreadNotices(notices.unread(reader.organisationId(), reader.id()));
    }

    @Override
    public UnreadNotices readAllNotices() {
        var reader = currentActor.get();
        notices.readAll(reader.organisationId(), reader.id(), clock.instant());
        return new UnreadNotices(notices.unread(reader.organisationId(), reader.id()));
    }

    @Override
    public NoticeDelivery getNoticeDelivery() {
        return delivery(currentActor.get());
    }

    @Override
    public NoticeDelivery chooseNoticeDelivery(NoticeDeliveryChoice choice) {
        var reader = currentActor.get();
        contacts.choose(
                reader.organisationId(),
                reader.id(),
                DeliveryMapper.way(choice.getWay()),
                choice.getLanguage().getValue());
        return delivery(reader);
    }

    private NoticeDelivery delivery(Actor reader) {
        var contact =
                contacts.find(reader.organisationId(), List.of(reader.id())).get(reader.id());
        return DeliveryMapper.delivery(contact, post.isOn());
    }
}
