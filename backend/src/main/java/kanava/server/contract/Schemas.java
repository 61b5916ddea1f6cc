package kanava.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import com.networknt.schema.regex.RegularExpression;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Holds a value against a schema of the contract and says what is wrong, in codes of the catalogue. */
@Singleton
public final class Schemas {
    private static final Pattern ESCAPE = Pattern.compile("\\\\.");

    private static final String BASE = "https://kanava.dev/openapi.json";

    /** One violation: where in the value, and its code with params. */
    public record Violation(String pointer, String code, Map<String, String> params) {}

    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(Schemas::pattern)
            .build();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    public Schemas(Contract contract) {
        String document = contract.document().toString();
        factory = JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                .metaSchema(OpenApi30.getInstance())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(BASE, document)))
                .build();
    }

    /** @param schema where the schema stands in the contract, as a JSON pointer */
    public List<Violation> violations(String schema, JsonNode value) {
        return schemas
                .computeIfAbsent(schema, where -> factory.getSchema(SchemaLocation.of(BASE + "#" + where), config))
                .validate(value)
                .stream()
                .map(Schemas::violation)
                .toList();
    }

    /** A blank is one in any script: Java's own `\\s` knows those of ASCII alone, and a reason of nothing to see is none. */
    private static RegularExpression pattern(String written) {
        var pattern = Pattern.compile(ESCAPE.matcher(written)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        switch (escape.group()) {
                            case "\\s" -> "\\p{IsWhite_Space}";
                            case "\\S" -> "\\P{IsWhite_Space}";
                            default -> escape.group();
                        })));
        return value -> pattern.matcher(value).find();
    }

    private static Violation violation(ValidationMessage message) {
        String at = message.getInstanceLocation().toString();
        JsonNode bound = message.getSchemaNode();
        return switch (message.getType()) {
            case "required" -> new Violation(child(at, message.getProperty()), "required", Map.of());
            case "additionalProperties" -> new Violation(child(at, message.getProperty()), "unknown-field", Map.of());
            case "type" -> new Violation(at, "type", Map.of("expected", bound.asText()));
            case "nullable" -> new Violation(at, "type", Map.of());
            case "minLength" -> new Violation(at, "too-short", Map.of("min", bound.asText()));
            case "maxLength" -> new Violation(at, "too-long", Map.of("max", bound.asText()));
            case "minimum" -> new Violation(at, "too-small", Map.of("min", bound.asText()));
            case "maximum" -> new Violation(at, "too-large", Map.of("max", bound.asText()));
            case "multipleOf" -> new Violation(at, "too-fine", Map.of("decimals", decimals(bound)));
            case "minItems" -> new Violation(at, "too-few", Map.of("min", bound.asText()));
            case "maxItems" -> new Violation(at, "too-many", Map.of("max", bound.asText()));
            case "uniqueItems" -> new Violation(at, "not-unique", Map.of());
            case "format" -> new Violation(at, "format", Map.of("format", bound.asText()));
            case "enum" -> new Violation(at, "not-one-of", Map.of("allowed", joined(bound)));
            default -> new Violation(at, "pattern", Map.of());
        };
    }

    /** The contract's steps are powers of ten. */
    private static String decimals(JsonNode step) {
        return String.valueOf(
                Math.max(0, step.decimalValue().stripTrailingZeros().scale()));
    }

    private static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String joined(JsonNode values) {
        List<String> all = new ArrayList<>();
        StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).forEach(all::add);
        return String.join(", ", all);
    }
}
