package kanava.organisation;

import java.util.List;
import java.util.Optional;

public interface Organisations {

    /** @throws java.util.NoSuchElementException when there is none: ids come from tokens and rows, never from a request */
    Organisation byId(String id);

    Optional<Organisation> bySlug(String slug);

    List<Organisation> all();

    void add(Organisation organisation);
}
