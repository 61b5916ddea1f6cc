package kanava.verification.fetch;

import java.util.Set;

/** What is asked for at an address; anything else that stands there is no answer. */
public enum Medium {
    /** For people to read. */
    PAGE("text/html,application/xhtml+xml", Set.of("text/html", "application/xhtml+xml")),
    /** A few lines by which a site tells programs something of itself: a manifest, a list of links, an id. */
    STATEMENT(
            "application/json,application/jrd+json,text/plain;q=0.9",
            Set.of("application/json", "application/jrd+json", "text/plain"));

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
        return types.contains(mediaType);
    }
}
