package kanava.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The accounts of one organisation as of one moment, and which of them were others a while ago: whoever made something of a hundred
 * thousand needs to look at a few again, and not at all.
 */
public final class TheirAccounts {

    static final TheirAccounts NONE = new TheirAccounts(Map.of(), new Object(), 0, List.of());

    /** How many changes back can be told, and of how many accounts in each. */
    private static final int STEPS = 100;

    private static final int MANY = 1_000;

    private final Map<String, OpenedAccount> byId;
    /** Those that followed one another since everything was read for the first time have the same one. */
    private final Object line;

    private final long number;
    /** Of each step the ids that were others before it; the latest last. */
    private final List<Set<String>> steps;

    private TheirAccounts(Map<String, OpenedAccount> byId, Object line, long number, List<Set<String>> steps) {
        this.byId = byId;
        this.line = line;
        this.number = number;
        this.steps = steps;
    }

    public Map<String, OpenedAccount> byId() {
        return byId;
    }

    /** Ids of those that are others than they were in an earlier one, came or went; empty where that is too long ago. */
    public Optional<Set<String>> changedSince(TheirAccounts earlier) {
        var ago = number - earlier.number;
        if (ago < 0) {
            // What is another there than here is another here than there.
            return earlier.changedSince(this);
        }
        if (line != earlier.line || ago > steps.size()) {
            return Optional.empty();
        }
        return Optional.of(steps.subList(steps.size() - (int) ago, steps.size()).stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet()));
    }

    TheirAccounts with(Collection<OpenedAccount> changed) {
        var fresh = new HashMap<>(byId);
        changed.forEach(account -> fresh.put(account.id(), account));
        return step(fresh, changed.stream().map(OpenedAccount::id).collect(Collectors.toSet()));
    }

    /** Everything read anew: the very same one where nothing is another. */
    TheirAccounts followedBy(TheirAccounts fresh) {
        var changed = new HashSet<String>();
        fresh.byId.forEach((id, account) -> {
            if (byId.get(id) != account) {
                changed.add(id);
            }
        });
        byId.keySet().stream().filter(id -> !fresh.byId.containsKey(id)).forEach(changed::add);
        return changed.isEmpty() ? this : step(fresh.byId, changed);
    }

    private TheirAccounts step(Map<String, OpenedAccount> fresh, Set<String> changed) {
        if (this == NONE || changed.size() > MANY) {
            return new TheirAccounts(fresh, new Object(), 0, List.of());
        }
        var told = new ArrayList<>(steps.size() < STEPS ? steps : steps.subList(1, steps.size()));
        told.add(changed);
        return new TheirAccounts(fresh, line, number + 1, told);
    }
}
