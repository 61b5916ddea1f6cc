package kanava.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kanava.organisation.Text;

/** JSON of forms that others have defined, in the order in which it is put together. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Names and values in turn; a value that is null is left out. */
    static Map<String, Object> object(Object... members) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < members.length; i += 2) {
            if (members[i + 1] != null) {
                object.put((String) members[i], members[i + 1]);
            }
        }
        return object;
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Maps and texts are always JSON", impossible);
        }
    }

    /** The same, which can also stand in a script of somebody's page: nothing in it ends that. */
    static String withinHtml(Object value) {
        return text(value).replace("<", "\\u003c");
    }

    /** Text of JSON-LD in each language that it has. */
    static List<Map<String, Object>> texts(Text text) {
        return Arrays.stream(Language.values())
                .filter(language -> Objects.nonNull(language.of(text)))
                .map(language -> object("@language", language.code(), "@value", language.of(text)))
                .toList();
    }

    /**
     * An object that ends with a long array.
     *
     * @param before all but that array
     * @param items JSON texts
     * @param after members behind it as JSON, each with its comma before it; may be empty
     */
    static Pieces withArray(Map<String, Object> before, String name, Stream<String> items, String after) {
        var head = withinHtml(before);
        var parts = new ArrayList<Stream<String>>();
        parts.add(Stream.of("%s,%s:[".formatted(head.substring(0, head.length() - 1), text(name))));
        parts.add(Pieces.separated(items));
        parts.add(Stream.of("]%s}\n".formatted(after)));
        return Pieces.of(parts);
    }
}
