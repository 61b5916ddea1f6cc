package kanava.verification.fetch;

import java.util.Set;

/** What is asked for at an address; anything else that stands there is no answer. */
public enum Medium {
    /** For people to read. */
    PAGE("text/html,application/xhtml+xml", Set.of("text/html", "application/xhtml+xml")),
    /** A few lines by which a site tells programs something of itself: a manifest, a list of links, an id. */
    STATEMENT(
            "application/json,application/jrd+json,text/plain;q=0.9",
            Set.of("application/json", "application/jrd+json", "text/plain")),
    /** The site's robots.txt, whatever it calls itself. */
    ROBOTS("text/plain,*/*;q=0.1", Set.of());

    /** RFC 9309 has programs read half a megabyte of it, and forget the rest. */
    static final int ROBOTS_BYTES = 500 << 10;

    private final String accept;
    private final Set<String> types;

    Medium(String accept, Set<String> types) {
        this.accept = accept;
        this.types = types;
    }

    String accept() {
        return accept;
    }

    boolean has(String mediaType) {
        return types.isEmpty() || types.contains(mediaType);
    }
}
