package kanava.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanava.organisation.Text;

/**
 * The guideline documents as policies, from the files in `policies/`. A preset states what its document states; the rest is
 * the product's default.
 */
@Singleton
public final class Presets {

    /** In the order of the requirements. */
    public static final List<String> CODES = List.of("IIS", "RAU", "LOI", "LVM", "LSK");

    private static final YAMLMapper YAML = new YAMLMapper();

    private final ObjectMapper json;
    private final List<Preset> all;

    public Presets(ObjectMapper json) {
        this.json = json;
        this.all = CODES.stream().map(this::read).toList();
    }

    /** @param organisation whose document it is */
    public record Preset(String code, Text organisation, PolicyDocument document) {}

    public List<Preset> all() {
        return all;
    }

    public Optional<Preset> find(String code) {
        return all.stream().filter(preset -> preset.code().equals(code)).findFirst();
    }

    /** What holds where a guideline says nothing. */
    public PolicyDocument defaults() {
        return with("{}");
    }

    /**
     * What a new organisation begins with: the default, with mail expected at the domain of its front page.
     *
     * @param homeUrl the organisation's front page
     */
    public PolicyDocument startingFor(String homeUrl) {
        var domain = URI.create(homeUrl).getHost().replaceFirst("^www\\.", "");
        return with("{\"mailDomains\": [\"" + domain + "\"]}");
    }

    /** The default with these values in the place of its own. */
    public PolicyDocument with(String valuesAsJson) {
        return document(merged(file("default").get("document"), YAML, valuesAsJson));
    }

    private Preset read(String code) {
        var file = file(code.toLowerCase(Locale.ROOT));
        return new Preset(
                code,
                value(file.get("name"), Text.class),
                with(file.get("document").toString()));
    }

    private static JsonNode merged(JsonNode base, YAMLMapper reader, String values) {
        try {
            return ((ObjectNode) base.deepCopy()).setAll((ObjectNode) reader.readTree(values));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private PolicyDocument document(JsonNode tree) {
        return value(tree, PolicyDocument.class);
    }

    private <T> T value(JsonNode tree, Class<T> type) {
        try {
            return json.readValue(tree.toString(), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode file(String name) {
        try (var file = Presets.class.getResourceAsStream("/policies/" + name + ".yaml")) {
            return YAML.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
