package kanava.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kanava.account.PublicState;
import kanava.organisation.Text;

/**
 * What one list says otherwise than another.
 *
 * @param organisation what is said otherwise of itself
 * @param untold how many accounts more came, went or changed
 */
public record Difference(
        List<Fact> organisation, List<Listed> added, List<Listed> removed, List<Changed> changed, int untold) {

    /** Whoever asks for the changes themselves is told all of them. */
    static final int ALL = Integer.MAX_VALUE;

    /** @param state in the words of the list's documents */
    public record Listed(String platform, String name, String address, String state) {

        private static final String WARNED_OF = PublicState.COMPROMISED.name().toLowerCase(Locale.ROOT);

        boolean isWarnedOf() {
            return WARNED_OF.equals(state);
        }

        private static Listed of(Map<String, Text> facts) {
            return new Listed(
                    facts.get("platform").fi(),
                    facts.get("name").fi(),
                    facts.get("address").fi(),
                    facts.get("state").fi());
        }
    }

    /** @param before null where there was nothing; likewise after */
    public record Fact(String field, Text before, Text after) {}

    public record Changed(Listed account, List<Fact> facts) {}

    /**
     * Both are read side by side, as each is by address: neither is ever in memory as a whole.
     *
     * @param most how many accounts are told of each kind; the others are counted
     */
    static Difference between(InputStream before, InputStream after, int most) {
        try (var old = new KeptList(before);
                var fresh = new KeptList(after)) {
            var found = new Found(most);
            while (old.account() != null || fresh.account() != null) {
                var order = old.account() == null
                        ? 1
                        : fresh.account() == null ? -1 : old.address().compareTo(fresh.address());
                if (order < 0) {
                    found.removed(old.account());
                } else if (order > 0) {
                    found.added(fresh.account());
                } else if (!old.account().equals(fresh.account())) {
                    found.changed(old.account(), fresh.account());
                }
                if (order <= 0) {
                    old.advance();
                }
                if (order >= 0) {
                    fresh.advance();
                }
            }
            return found.difference(old.organisation(), fresh.organisation());
        }
    }

    /** What is found, as far as it is to be told. */
    private static final class Found {

        private final int most;
        private final List<Listed> added = new ArrayList<>();
        private final List<Listed> removed = new ArrayList<>();
        private final List<Changed> changed = new ArrayList<>();
        private int untold;

        Found(int most) {
            this.most = most;
        }

        void added(JsonNode account) {
            tell(added, account);
        }

        void removed(JsonNode account) {
            tell(removed, account);
        }

        private void tell(List<Listed> kind, JsonNode account) {
            if (kind.size() < most) {
                kind.add(Listed.of(ListDocument.facts(account)));
            } else {
                untold++;
            }
        }

        void changed(JsonNode before, JsonNode after) {
            var told = ListDocument.facts(after);
            var facts = facts(ListDocument.facts(before), told);
            if (facts.isEmpty()) {
                return;
            }
            if (changed.size() < most) {
                changed.add(new Changed(Listed.of(told), facts));
            } else {
                untold++;
            }
        }

        Difference difference(JsonNode before, JsonNode after) {
            return new Difference(
                    facts(ListDocument.facts(before), ListDocument.facts(after)), added, removed, changed, untold);
        }
    }

    public boolean isEmpty() {
        return organisation.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** Of what both tell. */
    private static List<Fact> facts(Map<String, Text> before, Map<String, Text> after) {
        return after.keySet().stream()
                .filter(before::containsKey)
                .map(field -> new Fact(field, before.get(field), after.get(field)))
                .filter(fact -> !Objects.equals(fact.before(), fact.after()))
                .toList();
    }
}
