package kanava.notification.mail;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kanava.notification.Contacts;
import kanava.notification.Delivery;
import kanava.notification.letter.Letters;

/** Makes one mail of what waits for a person. */
@Singleton
class Digests {

    private final Mails mails;
    private final Contacts contacts;
    private final Mailing mailing;

    Digests(Mails mails, Contacts contacts, Mailing mailing) {
        this.mails = mails;
        this.contacts = contacts;
        this.mailing = mailing;
    }

    @Transactional
    List<String> people(String organisationId, Instant before) {
        return mails.awaitingDigest(organisationId, before);
    }

    /** One a day at most. Who meanwhile wants each at once still gets what waited in the morning. */
    @Transactional
    void gather(String organisationId, String personId, LocalDate day, Instant before) {
        var reader = contacts.find(organisationId, List.of(personId)).get(personId);
        if (reader == null || reader.email() == null || reader.way() == Delivery.IN_APP_ONLY) {
            mails.forgetDigest(organisationId, personId);
            return;
        }
        var notices = mails.forDigest(organisationId, personId, before);
        if (!notices.isEmpty() && !mails.hadDigest(organisationId, personId, day)) {
            mailing.queue(personId, Letters.DIGEST, notices, day);
        }
    }
}
