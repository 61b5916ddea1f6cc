package kanava.verification.fetch;

import java.time.Duration;

/**
 * How much of its time a stranger's host is asked for.
 *
 * @param apart between two requests to one host
 * @param patience how long a request waits for its turn before whoever wants it is told to come again
 * @param patienceOfPeople the same where somebody waits for the answer, so that they pass those that don't
 * @param longestHold of what a host may ask for with {@code Retry-After}
 * @param robots how long a robots.txt is remembered; RFC 9309 says a day at most
 * @param robotsForPeople the same where somebody waits, who may just have changed it
 * @param robotsFailed how long it is remembered that a robots.txt couldn't be read
 */
public record Pace(
        Duration apart,
        Duration patience,
        Duration patienceOfPeople,
        Duration longestHold,
        Duration robots,
        Duration robotsForPeople,
        Duration robotsFailed) {

    public static final Pace DEFAULT = new Pace(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofDays(1),
            Duration.ofDays(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5));

    Pace ofPeople() {
        return new Pace(
                apart, patienceOfPeople, patienceOfPeople, longestHold, robotsForPeople, robotsForPeople, robotsFailed);
    }
}
