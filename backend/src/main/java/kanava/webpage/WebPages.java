package kanava.webpage;

import java.util.List;
import java.util.Optional;

/** Where the pages that link to accounts are kept. */
public interface WebPages {

    /** By address. */
    List<WebPage> all(String organisationId);

    Optional<WebPage> find(String organisationId, String id);

    void add(String organisationId, WebPage page);

    /**
     * Writes the page at the next version.
     *
     * @return false where it is no longer at the given one
     */
    boolean save(String organisationId, WebPage page);

    /** With what was found on it. */
    void remove(String organisationId, String id);
}
