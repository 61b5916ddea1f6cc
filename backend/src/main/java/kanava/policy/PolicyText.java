package kanava.policy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kanava.organisation.Text;
import kanava.organisation.Unit;

/** A document as text: as it is stored, and value by value as the audit log keeps it. */
@Singleton
public class PolicyText {

    private static final JsonMapper TREE = new JsonMapper();

    private final ObjectMapper json;

    PolicyText(ObjectMapper json) {
        this.json = json;
    }

    public String write(PolicyDocument document) {
        return json(document);
    }

    public String write(StricterRules rules) {
        return json(rules);
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public PolicyDocument read(String text) {
        return read(text, PolicyDocument.class);
    }

    public StricterRules readStricter(String text) {
        return read(text, StricterRules.class);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same document with other values under these names. */
    PolicyDocument with(PolicyDocument document, Map<String, ?> values) {
        try {
            var tree = (ObjectNode) TREE.readTree(write(document));
            for (var value : values.entrySet()) {
                tree.set(value.getKey(), TREE.readTree(json.writeValueAsString(value.getValue())));
            }
            return read(tree.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same document in the hands of an organisation: a unit it speaks of is the organisation's of that name. */
    public PolicyDocument amid(PolicyDocument document, Collection<Unit> units) {
        return with(
                document,
                Map.of(
                        "platforms",
                        document.platforms().stream()
                                .map(rule -> rule.ofUnit(named(units, rule.unit())))
                                .toList()));
    }

    private static String named(Collection<Unit> units, Text name) {
        return units.stream()
                .filter(unit -> name != null && unit.name().fi().equalsIgnoreCase(name.fi()))
                .map(Unit::id)
                .findFirst()
                .orElse(null);
    }

    /** Each value under its name, as JSON. */
    public SortedMap<String, String> values(PolicyDocument document) {
        return valuesOf(document);
    }

    /** Those that are told. */
    public SortedMap<String, String> values(StricterRules rules) {
        return valuesOf(rules);
    }

    private SortedMap<String, String> valuesOf(Object document) {
        try {
            var values = new TreeMap<String, String>();
            TREE.readTree(json(document))
                    .properties()
                    .forEach(
                            field -> values.put(field.getKey(), field.getValue().toString()));
            return values;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
