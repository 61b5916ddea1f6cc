package kanava.notification.mail;

/** Hands mails to the mail server. Every call ends within a bounded time. */
public interface Post {

    /** Whether this installation sends mail at all. */
    boolean isOn();

    /**
     * @throws Away when it may work later
     * @throws Refused when this mail will never be taken
     */
    void send(Envelope envelope);

    final class Away extends RuntimeException {
        public Away(Throwable cause) {
            super(cause);
        }
    }

    final class Refused extends RuntimeException {
        public Refused(Throwable cause) {
            super(cause);
        }
    }
}
