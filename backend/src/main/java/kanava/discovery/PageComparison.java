package kanava.discovery;

import java.time.Instant;

/**
 * How it stands with looking at an organisation's own pages.
 *
 * @param askedAt since when a look is under way; null where none is
 * @param pagesSoFar read by the look that is under way
 * @param comparedAt when the last one ended; null before the first
 * @param dueAt when it is looked by itself
 */
public record PageComparison(Instant askedAt, int pagesSoFar, Instant comparedAt, boolean complete, Instant dueAt) {

    public static final PageComparison NONE = new PageComparison(null, 0, null, true, null);
}
