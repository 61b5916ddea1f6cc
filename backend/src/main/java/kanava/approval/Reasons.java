package kanava.approval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanava.organisation.Text;

/** Why things are returned, rejected, closed and suspended: the catalogue `reasons.yaml`, each with its message in three languages. */
@Singleton
public final class Reasons {

    /** None of the catalogue; the own words say it all. */
    public static final String OTHER = "OTHER";

    /** Somebody else has got hold of it: the public is warned (MODE-RED). */
    public static final String COMPROMISED = "COMPROMISED";

    /** An expert account closes with its expert (RAU-expert). */
    public static final String EXPERT_LEFT = "EXPERT_LEFT";

    private final List<Reason> all;

    public enum Act {
        RETURN,
        REJECT,
        RETIRE,
        SUSPEND
    }

    /**
     * @param name to choose it by
     * @param message what those concerned are told
     */
    public record Reason(String key, List<Act> acts, Text name, Text message) {}

    public Reasons() {
        var found = new ArrayList<Reason>();
        for (var reason : file().get("reasons")) {
            var acts = new ArrayList<Act>();
            reason.get("acts").forEach(act -> acts.add(Act.valueOf(act.asText())));
            found.add(new Reason(
                    reason.get("key").asText(),
                    List.copyOf(acts),
                    text(reason.get("name")),
                    text(reason.get("message"))));
        }
        this.all = List.copyOf(found);
    }

    public List<Reason> all() {
        return all;
    }

    public Optional<Reason> find(String key) {
        return all.stream().filter(reason -> reason.key().equals(key)).findFirst();
    }

    private static Text text(JsonNode words) {
        return new Text(
                words.get("fi").asText(),
                words.get("sv").asText(),
                words.get("en").asText());
    }

    private static JsonNode file() {
        try (var file = Reasons.class.getResourceAsStream("/reasons.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
