package kanava.account.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kanava.api.model.FieldChange;
import kanava.organisation.People;
import kanava.organisation.Person;

/** What a request tells otherwise than before, for whoever decides on it: when it was sent before, or when it was approved. */
@Singleton
class Differences {

    private static final Set<String> PEOPLE = Set.of("responsible", "updaters", "deputies", "founder");
    /** What the register notes about a request; nobody asked for it. */
    private static final Set<String> NOT_ASKED_FOR = Set.of("status", "policy", "requester", "address");

    private final People people;

    Differences(People people) {
        this.people = people;
    }

    /** @param before empty where nothing is known of it: then nothing is compared */
    List<FieldChange> between(String organisationId, Map<String, String> before, Map<String, String> after) {
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        fields.removeAll(NOT_ASKED_FOR);
        fields.removeIf(field -> Objects.equals(before.get(field), after.get(field)));
        if (fields.isEmpty() || before.isEmpty()) {
            return List.of();
        }
        var names = people.find(organisationId, named(fields, before, after));
        var changes = new ArrayList<FieldChange>();
        for (var field : fields) {
            changes.add(new FieldChange(field)
                    .before(words(field, before.get(field), names))
                    .after(words(field, after.get(field), names)));
        }
        return changes;
    }

    private static Set<String> named(Set<String> fields, Map<String, String> before, Map<String, String> after) {
        var ids = new HashSet<String>();
        for (var state : List.of(before, after)) {
            fields.stream()
                    .filter(PEOPLE::contains)
                    .map(state::get)
                    .filter(Objects::nonNull)
                    .forEach(value -> ids.addAll(Arrays.asList(value.split(" "))));
        }
        return ids;
    }

    /**
     * A unit stays its id: its name depends on the reader's language.
     *
     * @return null for null
     */
    private static String words(String field, String value, Map<String, Person> names) {
        if (value == null || !PEOPLE.contains(field)) {
            return value;
        }
        return Arrays.stream(value.split(" "))
                .map(id -> Optional.ofNullable(names.get(id)).map(Person::name).orElse(id))
                .collect(Collectors.joining(", "));
    }
}
