package kanava.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the contents of files are kept, by keys of letters, digits, hyphens and slashes. Written so that a folder does, and an
 * object store can take its place: each call stands by itself, and nothing is ever changed, only put, read and deleted.
 */
public interface FileStore {

    /** Once this returns, the content is there for good and as a whole; before, nobody can open any of it. */
    void put(String key, Path content) throws IOException;

    /** @return the content as it is read; empty where there is none. To be closed by whoever opened it */
    Optional<InputStream> open(String key) throws IOException;

    /** What isn't there is deleted already. */
    void delete(String key) throws IOException;

    /** Some of the keys there are, in their own order, after the given one; an empty text for the first. */
    List<String> keysAfter(String key, int limit) throws IOException;

    /** Deletes what puts that never came to their end left before that time. */
    void clearHalves(Instant before) throws IOException;
}
