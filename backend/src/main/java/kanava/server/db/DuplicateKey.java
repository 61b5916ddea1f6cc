package kanava.server.db;

import io.micronaut.data.exceptions.DataAccessException;
import java.sql.SQLIntegrityConstraintViolationException;

/** Tells which unique key refused a row. */
public final class DuplicateKey {

    private DuplicateKey() {}

    public static boolean isOf(DataAccessException refused, String key) {
        return refused.getCause() instanceof SQLIntegrityConstraintViolationException taken
                && taken.getMessage().contains(key);
    }
}
