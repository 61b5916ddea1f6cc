package kanava.discovery;

import java.time.Instant;

/**
 * One asking for a look; the data of its task.
 *
 * @param askedAt ISO-8601; as long as the organisation's row says the same, nobody has asked again
 */
record LookAsk(String organisationId, String askedAt) {

    static LookAsk at(Instant now, String organisationId) {
        return new LookAsk(organisationId, now.toString());
    }

    Instant instant() {
        return Instant.parse(askedAt);
    }

    String taskId() {
        return organisationId + "@" + askedAt;
    }
}
