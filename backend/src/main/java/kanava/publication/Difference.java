package kanava.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import kanava.account.PublicState;
import kanava.organisation.Text;

/**
 * What one list says otherwise than another.
 *
 * @param organisation what is said otherwise of itself
 */
public record Difference(List<Fact> organisation, List<Listed> added, List<Listed> removed, List<Changed> changed) {

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

    static Difference between(String before, String after) {
        return between(ListDocument.read(before), ListDocument.read(after));
    }

    private static Difference between(ListDocument.Told before, ListDocument.Told after) {
        var changed = new ArrayList<Changed>();
        after.accounts().forEach((address, told) -> {
            var facts = facts(before.accounts().getOrDefault(address, Map.of()), told);
            if (!facts.isEmpty()) {
                changed.add(new Changed(Listed.of(told), facts));
            }
        });
        return new Difference(
                facts(before.organisation(), after.organisation()),
                only(after.accounts(), before.accounts()),
                only(before.accounts(), after.accounts()),
                changed);
    }

    public boolean isEmpty() {
        return organisation.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static List<Listed> only(
            SequencedMap<String, Map<String, Text>> here, SequencedMap<String, Map<String, Text>> notThere) {
        return here.entrySet().stream()
                .filter(account -> !notThere.containsKey(account.getKey()))
                .map(account -> Listed.of(account.getValue()))
                .toList();
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
