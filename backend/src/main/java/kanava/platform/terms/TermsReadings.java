package kanava.platform.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kanava.server.paging.Page;

/** What is kept of platforms' terms. */
public interface TermsReadings {

    /** Followed or read so far, each with its latest reading; what nobody has touched isn't in it. */
    List<Terms> all(String organisationId);

    List<Terms> of(String organisationId, String platform);

    Page<Reading> readings(String organisationId, String platform, int limit, Optional<String> cursor);

    void add(String organisationId, Reading reading);

    /** @return false where the terms aren't at the version any more */
    boolean move(String organisationId, String platform, Terms.Kind kind, String url, long version);

    /** Begins to follow the page, where that isn't done yet. */
    void follow(String organisationId, String platform, Terms.Kind kind, String url);

    /** Pages of terms that were read, not looked at since then. */
    List<Watched> toLookAt(Instant before, int limit);

    record Watched(String organisationId, Terms terms) {}

    /** @param changed the page says something else than before */
    void looked(Watched watched, String digest, boolean changed, Instant at);

    /** The page couldn't be read; that says nothing of what stands there. */
    void missed(Watched watched, Instant at);

    /** Whether the terms of use were read, and needn't be again. */
    default boolean read(String organisationId, String platform, LocalDate today) {
        return of(organisationId, platform).stream()
                .filter(terms -> terms.kind() == Terms.Kind.TERMS)
                .anyMatch(terms -> terms.state(today) == Terms.State.READ);
    }
}
