package kanava.server.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * Reads JSON as the standard has it and nothing looser. Two readers of a body with a duplicate key may take different
 * values, so there are none.
 */
final class StrictJson {
    /** Beyond it a number is an attack: 1e999999999 fits in eleven bytes and not in any memory once written out. */
    private static final int LARGEST_EXPONENT = 30;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private StrictJson() {}

    static JsonNode read(byte[] body) throws Unreadable {
        JsonNode root;
        try {
            root = MAPPER.readTree(body);
        } catch (JsonParseException e) {
            throw new Unreadable(isDuplicate(e) ? pointer(e) : null);
        } catch (IOException e) {
            throw new Unreadable(null);
        }
        if (root == null || root.isMissingNode() || hasUnusableNumber(root)) {
            throw new Unreadable(null);
        }
        return root;
    }

    private static boolean isDuplicate(JsonProcessingException e) {
        return e.getOriginalMessage().startsWith("Duplicate field");
    }

    private static String pointer(JsonParseException e) {
        JsonParser parser = e.getProcessor();
        String parent = parser.getParsingContext().pathAsPointer().toString();
        String name = e.getOriginalMessage().replaceFirst("^Duplicate field '(.*)'$", "$1");
        return parent.endsWith("/" + name) ? parent : parent + "/" + name;
    }

    private static boolean hasUnusableNumber(JsonNode node) {
        if (node.isBigDecimal() && Math.abs(node.decimalValue().scale()) > LARGEST_EXPONENT) {
            return true;
        }
        for (JsonNode child : node) {
            if (hasUnusableNumber(child)) {
                return true;
            }
        }
        return false;
    }

    /** Not JSON; or JSON with a duplicate key, at the pointer. */
    static final class Unreadable extends Exception {
        private final String duplicate;

        Unreadable(String duplicate) {
            this.duplicate = duplicate;
        }

        String duplicate() {
            return duplicate;
        }
    }
}
