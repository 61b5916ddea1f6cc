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
import kanava.approval.Review;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;

/** What a request tells otherwise than when it was submitted before, for whoever decides on it again. */
@Singleton
class Differences {

    private static final Set<String> PEOPLE = Set.of("responsible", "updaters", "deputies");
    private static final Set<String> UNITS = Set.of("unit", "decidingUnit");
    /** What the register notes about a request; nobody asked for it. */
    private static final Set<String> NOT_ASKED_FOR = Set.of("status", "policy", "requester", "address");

    private final People people;
    private final Units units;

    Differences(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    List<FieldChange> between(Review before, Review after) {
        var fields = new TreeSet<>(before.submitted().keySet());
        fields.addAll(after.submitted().keySet());
        fields.removeAll(NOT_ASKED_FOR);
        fields.removeIf(field ->
                Objects.equals(before.submitted().get(field), after.submitted().get(field)));
        if (fields.isEmpty() || before.submitted().isEmpty()) {
            return List.of();
        }
        var names = people.find(after.organisationId(), named(fields, before, after));
        var tree = units.of(after.organisationId());
        var changes = new ArrayList<FieldChange>();
        for (var field : fields) {
            changes.add(new FieldChange(field)
                    .before(words(field, before.submitted().get(field), names, tree))
                    .after(words(field, after.submitted().get(field), names, tree)));
        }
        return changes;
    }

    private static Set<String> named(Set<String> fields, Review... reviews) {
        var ids = new HashSet<String>();
        for (var review : reviews) {
            fields.stream()
                    .filter(PEOPLE::contains)
                    .map(review.submitted()::get)
                    .filter(Objects::nonNull)
                    .forEach(value -> ids.addAll(Arrays.asList(value.split(" "))));
        }
        return ids;
    }

    /** @return null for null */
    private static String words(String field, String value, Map<String, Person> names, UnitTree tree) {
        if (value == null) {
            return null;
        }
        if (PEOPLE.contains(field)) {
            return Arrays.stream(value.split(" "))
                    .map(id ->
                            Optional.ofNullable(names.get(id)).map(Person::name).orElse(id))
                    .collect(Collectors.joining(", "));
        }
        return UNITS.contains(field)
                ? tree.find(value).map(unit -> unit.name().fi()).orElse(value)
                : value;
    }
}
