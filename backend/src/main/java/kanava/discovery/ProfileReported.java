package kanava.discovery;

import java.time.Instant;

/** Told inside the transaction of a report that is news: the profile waits, and nobody told of it within a day. */
public record ProfileReported(String organisationId, long eventId, Instant at) {}
