package kanava.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A parameter of an operation.
 *
 * @param schemaAt where its schema stands in the contract, as a JSON pointer
 */
public record Parameter(String name, String in, boolean required, JsonNode schema, String schemaAt) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,20}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

    public boolean isList() {
        return schema.path("type").asText().equals("array");
    }

    /** The values of the address as the schema's type has them; what can't be read as that stays text, and is refused. */
    JsonNode valueOf(List<String> values) {
        if (!isList()) {
            return scalar(schema, values.getFirst());
        }
        ArrayNode list = JSON.arrayNode();
        values.forEach(value -> list.add(scalar(schema.path("items"), value)));
        return list;
    }

    private static JsonNode scalar(JsonNode schema, String text) {
        return switch (schema.path("type").asText()) {
            case "integer" ->
                INTEGER.matcher(text).matches() ? JSON.numberNode(new BigInteger(text)) : JSON.textNode(text);
            case "number" ->
                NUMBER.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? JSON.booleanNode(Boolean.parseBoolean(text))
                        : JSON.textNode(text);
            default -> JSON.textNode(text);
        };
    }
}
