package kanava.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;

/** What one list says otherwise than another. */
public record Difference(List<Listed> added, List<Listed> removed, List<Changed> changed) {

    public record Listed(String platform, String name, String address) {

        private static Listed of(Map<String, String> facts) {
            return new Listed(facts.get("platform"), facts.get("name"), facts.get("address"));
        }
    }

    /** @param before null where there was nothing; likewise after */
    public record Fact(String field, String before, String after) {}

    public record Changed(Listed account, List<Fact> facts) {}

    static Difference between(String before, String after) {
        return between(ListDocument.read(before), ListDocument.read(after));
    }

    private static Difference between(
            SequencedMap<String, Map<String, String>> before, SequencedMap<String, Map<String, String>> after) {
        var changed = new ArrayList<Changed>();
        after.forEach((address, facts) -> {
            var old = before.get(address);
            if (old != null && !old.equals(facts)) {
                changed.add(new Changed(Listed.of(facts), facts(old, facts)));
            }
        });
        return new Difference(only(after, before), only(before, after), changed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static List<Listed> only(
            SequencedMap<String, Map<String, String>> here, SequencedMap<String, Map<String, String>> notThere) {
        return here.entrySet().stream()
                .filter(account -> !notThere.containsKey(account.getKey()))
                .map(account -> Listed.of(account.getValue()))
                .toList();
    }

    private static List<Fact> facts(Map<String, String> before, Map<String, String> after) {
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .map(field -> new Fact(field, before.get(field), after.get(field)))
                .filter(fact -> fact.before() == null || !fact.before().equals(fact.after()))
                .toList();
    }
}
