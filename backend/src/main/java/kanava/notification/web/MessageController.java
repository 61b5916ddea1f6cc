package kanava.notification.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kanava.api.MessageApi;
import kanava.api.model.Language;
import kanava.api.model.MessageExample;
import kanava.api.model.MessageKind;
import kanava.api.model.MessageTemplate;
import kanava.api.model.MessageTemplateList;
import kanava.api.model.OutgoingMessage;
import kanava.api.model.OutgoingMessagePage;
import kanava.api.model.OutgoingReason;
import kanava.api.model.OutgoingState;
import kanava.identity.CurrentActor;
import kanava.notification.letter.Frame;
import kanava.notification.letter.Letters;
import kanava.notification.letter.Specimens;
import kanava.notification.letter.Words;
import kanava.notification.mail.Mail;
import kanava.notification.mail.Mails;
import kanava.notification.mail.Post;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.server.time.Wire;

/** What administrators see of messages: every text, and which mails went out; never what a mail to somebody said. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class MessageController implements MessageApi {

    private final Letters letters;
    private final Specimens specimens;
    private final Mails mails;
    private final Post post;
    private final Organisations organisations;
    private final People people;
    private final CurrentActor currentActor;
    private final Clock clock;

    MessageController(
            Letters letters,
            Specimens specimens,
            Mails mails,
            Post post,
            Organisations organisations,
            People people,
            CurrentActor currentActor,
            Clock clock) {
        this.letters = letters;
        this.specimens = specimens;
        this.mails = mails;
        this.post = post;
        this.organisations = organisations;
        this.people = people;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public MessageTemplateList listMessageTemplates(Language chosen) {
        var language = chosen == null ? Words.FI : Words.of(chosen.getValue());
        var organisation = organisations.byId(currentActor.get().organisationId());
        return new MessageTemplateList(Letters.kinds().stream()
                .map(kind -> template(kind, language, organisation))
                .toList());
    }

    private MessageTemplate template(String kind, Words language, Organisation organisation) {
        var example = specimens.of(kind, language, organisation, organisation.today(clock));
        return new MessageTemplate(
                MessageKind.valueOf(kind),
                letters.template(kind, language).source(),
                new MessageExample(example.subject(), Frame.text(example), Frame.html(example)));
    }

    @Override
    public OutgoingMessagePage listOutgoingMessages(Integer limit, String cursor) {
        var organisationId = currentActor.get().organisationId();
        var page = mails.page(organisationId, limit, Optional.ofNullable(cursor));
        var names = people.find(
                organisationId, page.items().stream().map(Mail::personId).collect(Collectors.toSet()));
        var shown = page.map(mail -> outgoing(mail, names));
        return new OutgoingMessagePage(shown.items(), post.isOn())
                .nextCursor(shown.nextCursor().orElse(null));
    }

    private static OutgoingMessage outgoing(Mail mail, Map<String, Person> people) {
        return new OutgoingMessage(
                        mail.id(),
                        MessageKind.valueOf(mail.kind()),
                        people.get(mail.personId()).name(),
                        Wire.at(mail.queuedAt()),
                        OutgoingState.valueOf(mail.state().name()),
                        mail.attempts())
                .sentAt(Wire.at(mail.sentAt()))
                .reason(
                        mail.reason() == null
                                ? null
                                : OutgoingReason.valueOf(mail.reason().name()));
    }
}
