package kanava.account;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which accounts, in which order.
 *
 * @param unitIds empty for all
 * @param attention only accounts that are suspended, or in use and not verified at present
 * @param search a part of name or address; every character is a letter
 */
public record AccountFilter(
        Set<AccountStatus> statuses,
        Set<String> platforms,
        Set<String> unitIds,
        boolean attention,
        Optional<String> search,
        Sort sort) {

    /** In an order of their own: cursors carry a hash of the filter, which must be the same in every instance. */
    public AccountFilter {
        statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
        platforms = Collections.unmodifiableSortedSet(new TreeSet<>(platforms));
        unitIds = Collections.unmodifiableSortedSet(new TreeSet<>(unitIds));
    }

    /** @param column a NOT NULL column with an index (organisation, column, id) */
    public record Sort(Column column, boolean descending) {

        public enum Column {
            NAME,
            PLATFORM,
            STATUS,
            CHANGED_AT;

            public String sql() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
