package kanava.organisation;

import java.util.List;

public interface Organisations {

    /** @throws java.util.NoSuchElementException when there is none: ids come from tokens and rows, never from a request */
    Organisation byId(String id);

    List<Organisation> all();

    void add(Organisation organisation);
}
