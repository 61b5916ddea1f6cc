package kanava.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A profile that the register doesn't know: found on a page of ours, or reported by the public (FIND-1).
 *
 * @param address canonical
 * @param pages of ours that link to it, as the last look saw them
 * @param reports how often the public reported it
 * @param note why it was dealt with as it was; null while it waits
 * @param notedId what was noted of it; null where nothing was
 * @param requestId the request that was begun for it; null where none was
 */
public record Finding(
        String organisationId,
        String id,
        String platform,
        String address,
        State state,
        List<String> pages,
        int reports,
        Instant firstSeenAt,
        Instant lastSeenAt,
        String note,
        Instant settledAt,
        String notedId,
        String requestId,
        long version) {

    static final int MOST_PAGES = 20;

    public Finding {
        pages = List.copyOf(pages);
    }

    public enum State {
        OPEN,
        NOT_OURS,
        RESERVED,
        /** A request was begun for it. */
        OURS,
        /** It may stay as it is, also when it is seen again. */
        LEFT,
        /** No page links to it any more, and nobody reported it. */
        GONE
    }

    /** What the public said of it. @param words null where nothing was said */
    public record Report(String words, Instant at) {}

    static Finding fresh(String organisationId, String id, String platform, String address, Instant now) {
        return new Finding(
                organisationId, id, platform, address, State.OPEN, List.of(), 0, now, now, null, null, null, null, 0);
    }

    /** The same, with these pages. */
    public Finding on(List<String> urls) {
        return with(state, urls, reports, lastSeenAt, note);
    }

    public boolean waits() {
        return state == State.OPEN;
    }

    /** On these pages now; whoever dealt with it believed that it was over with, unless they said that it may stay. */
    Finding seenOn(List<String> urls, Instant now) {
        var again = state == State.LEFT ? this : waiting();
        return again.with(again.state, urls.stream().limit(MOST_PAGES).toList(), reports, now, again.note);
    }

    Finding noLongerOnPages(Instant now) {
        var over = waits() && reports == 0;
        var state = over ? State.GONE : this.state;
        return new Finding(
                organisationId,
                id,
                platform,
                address,
                state,
                List.of(),
                reports,
                firstSeenAt,
                lastSeenAt,
                note,
                over ? now : settledAt,
                notedId,
                requestId,
                version);
    }

    Finding reported(Instant now) {
        var again = state == State.GONE ? waiting() : this;
        return again.with(again.state, pages, reports + 1, now, again.note);
    }

    Finding settled(State as, String why, String itsNote, String itsRequest, Instant now) {
        return new Finding(
                organisationId,
                id,
                platform,
                address,
                as,
                pages,
                reports,
                firstSeenAt,
                lastSeenAt,
                why,
                now,
                itsNote,
                itsRequest,
                version);
    }

    Finding waiting() {
        return new Finding(
                organisationId,
                id,
                platform,
                address,
                State.OPEN,
                pages,
                reports,
                firstSeenAt,
                lastSeenAt,
                null,
                null,
                null,
                null,
                version);
    }

    private Finding with(State as, List<String> urls, int reported, Instant seen, String why) {
        return new Finding(
                organisationId,
                id,
                platform,
                address,
                as,
                urls,
                reported,
                firstSeenAt,
                seen,
                why,
                settledAt,
                notedId,
                requestId,
                version);
    }

    /**
     * The fields the audit log keeps of a report. Anybody may report the profile of a private person, and nothing can be taken out
     * of the log again: neither the address nor what was said goes into it.
     */
    Map<String, String> reportedState() {
        return Map.of("finding", state.name(), "platform", platform);
    }

    /** The fields the audit log keeps once somebody decides, who answers for it by name. */
    Map<String, String> auditState() {
        var kept = new TreeMap<>(reportedState());
        kept.put("address", address);
        if (note != null) {
            kept.put("reason", note);
        }
        return kept;
    }
}
