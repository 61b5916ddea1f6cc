package kanava.notification.mail;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.notification.Contact;
import kanava.notification.Contacts;
import kanava.notification.Notice;
import kanava.notification.letter.Letter;
import kanava.notification.letter.Letters;
import kanava.notification.letter.Words;
import kanava.organisation.Organisations;
import kanava.organisation.People;
import kanava.organisation.Person;

/** What stands before and after the talk with the mail server, each a transaction of its own. */
@Singleton
class Sending {

    /** No talk with a mail server lasts that long: whoever began it is dead. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(5);

    /** A mail that old would tell of what everybody knows by now. */
    static final Duration TOO_OLD_AFTER = Duration.ofDays(3);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Mails mails;
    private final Contacts contacts;
    private final Organisations organisations;
    private final People people;
    private final Letters letters;
    private final Post post;
    private final Clock clock;

    Sending(
            Mails mails,
            Contacts contacts,
            Organisations organisations,
            People people,
            Letters letters,
            Post post,
            Clock clock) {
        this.mails = mails;
        this.contacts = contacts;
        this.organisations = organisations;
        this.people = people;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    /** What to do about a mail. */
    sealed interface Turn {
        record Send(Mail mail, Envelope envelope) implements Turn {}

        record Wait(Instant until) implements Turn {}

        record Done() implements Turn {}
    }

    /** Takes the mail: from here on it counts as being sent. */
    @Transactional
    Turn begin(ToSend what) {
        var mail = mails.lock(what.organisationId(), what.mailId()).orElseThrow();
        var now = clock.instant();
        return switch (mail.state()) {
            case SENT, FAILED -> new Turn.Done();
            case SENDING -> {
                var deadFrom = mail.sendingSince().plus(DEAD_AFTER);
                yield deadFrom.isAfter(now) ? new Turn.Wait(deadFrom) : take(mail, now);
            }
            case QUEUED -> take(mail, now);
        };
    }

    private Turn take(Mail mail, Instant now) {
        var reader =
                contacts.find(mail.organisationId(), List.of(mail.personId())).get(mail.personId());
        if (!post.isOn()) {
            return later(mail, Mail.Reason.MAIL_OFF, now);
        }
        if (reader == null || reader.email() == null) {
            mails.save(mail.failed(Mail.Reason.NO_ADDRESS));
            return new Turn.Done();
        }
        var taken = mail.sending(now);
        mails.save(taken);
        return new Turn.Send(
                taken, new Envelope(mail.id(), reader.email(), reader.name(), letter(mail, reader), mail.queuedAt()));
    }

    private Letter letter(Mail mail, Contact reader) {
        var notices = mails.noticesOf(mail);
        var names = people.find(
                mail.organisationId(), notices.stream().flatMap(Sending::named).collect(Collectors.toSet()));
        var organisation = organisations.byId(mail.organisationId());
        var language = Words.of(reader.language());
        return mail.digestOn() == null
                ? letters.about(notices.getFirst(), language, organisation.name(), id -> name(names.get(id)))
                : letters.digest(mail.digestOn(), notices, language, organisation.name(), id -> name(names.get(id)));
    }

    private static Stream<String> named(Notice notice) {
        var content = notice.content();
        return Stream.concat(
                Stream.of(Optional.ofNullable(content.actorId()), Optional.ofNullable(content.requesterId()))
                        .flatMap(Optional::stream),
                content.maintainerIds().stream());
    }

    private static String name(Person person) {
        return person == null ? null : person.name();
    }

    @Transactional
    void taken(Mail mail) {
        mails.save(mail.sent(clock.instant()));
    }

    @Transactional
    void refused(Mail mail) {
        mails.save(mail.failed(Mail.Reason.REFUSED));
    }

    /** @return when to try again, or that it was given up */
    @Transactional
    Turn away(Mail mail) {
        return later(mail, Mail.Reason.SERVER_AWAY, clock.instant());
    }

    private Turn later(Mail mail, Mail.Reason why, Instant now) {
        if (mail.queuedAt().plus(TOO_OLD_AFTER).isBefore(now)) {
            mails.save(mail.failed(Mail.Reason.TOO_OLD));
            return new Turn.Done();
        }
        mails.save(mail.waiting(why));
        return new Turn.Wait(now.plus(pause(mail.attempts())));
    }

    /** A minute, two, four … and then each hour. */
    private static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 6));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
