package kanava.organisation;

import java.util.List;

public interface Organisations {

    /** @throws java.util.NoSuchElementException when there is none: ids come from tokens and rows, never from a request */
    Organisation byId(String id);

    List<Organisation> all();

    /** @throws SlugTaken when another one has the short name */
    void add(Organisation organisation);

    /**
     * Writes names and web pages at the next version.
     *
     * @return false where the organisation is no longer at the given one
     */
    boolean save(Organisation organisation);

    /**
     * Until the running transaction ends, nobody else changes the organisation's units, people or roles. To be called
     * before anything is read: what is read afterwards is then how it stays.
     */
    void hold(String id);

    final class SlugTaken extends RuntimeException {}
}
