package kanava.verification.pin;

/** What was met where the profile should be. */
public sealed interface Sighting {

    record Seen(Identity identity) implements Sighting {}

    /** The platform says that there is no such profile. */
    record Gone() implements Sighting {}

    /** A login wall, a refusal, a time-out: says nothing of anybody. */
    record Unread() implements Sighting {}
}
