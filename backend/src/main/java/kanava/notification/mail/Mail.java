package kanava.notification.mail;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One mail to one person, from the moment it is to be sent. What it says is written when it is sent.
 *
 * @param kind of its notice, or DIGEST
 * @param reason why it isn't sent, or not yet; null where nothing is the matter
 * @param sendingSince when the last attempt began
 * @param digestOn the day of a digest; null otherwise
 */
public record Mail(
        String id,
        String organisationId,
        String personId,
        String kind,
        State state,
        Reason reason,
        int attempts,
        Instant queuedAt,
        Instant sendingSince,
        Instant sentAt,
        LocalDate digestOn) {

    public enum State {
        /** Waits for its turn, or for the mail server. */
        QUEUED,
        /** Somebody talks to the mail server about it, or died at it. */
        SENDING,
        /** The mail server has taken it. */
        SENT,
        /** Refused for good, or given up. */
        FAILED
    }

    public enum Reason {
        SERVER_AWAY,
        REFUSED,
        NO_ADDRESS,
        MAIL_OFF,
        TOO_OLD
    }

    static Mail queued(
            String id, String organisationId, String personId, String kind, Instant now, LocalDate digestOn) {
        return new Mail(id, organisationId, personId, kind, State.QUEUED, null, 0, now, null, null, digestOn);
    }

    Mail sending(Instant now) {
        return in(State.SENDING, null, attempts + 1, now, null);
    }

    Mail sent(Instant now) {
        return in(State.SENT, null, attempts, sendingSince, now);
    }

    Mail waiting(Reason why) {
        return in(State.QUEUED, why, attempts, null, null);
    }

    Mail failed(Reason why) {
        return in(State.FAILED, why, attempts, sendingSince, null);
    }

    private Mail in(State next, Reason why, int tries, Instant since, Instant sent) {
        return new Mail(id, organisationId, personId, kind, next, why, tries, queuedAt, since, sent, digestOn);
    }
}
