package kanava.publication;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The lists there were. Versions are only added. */
public interface Versions {

    Optional<Version> latest(String organisationId);

    /** The last that a person published. */
    Optional<Version> latestPublished(String organisationId);

    Optional<Version> find(String organisationId, int no);

    /** The newest first. */
    List<Version> before(String organisationId, int no, int limit);

    /** What it said, as {@link ListDocument} writes it. Only what is packed is in memory; there is nothing to close. */
    InputStream document(String organisationId, int no);

    /** @return false where somebody else has recorded that number meanwhile */
    boolean add(String organisationId, Version version, InputStream document);
}
