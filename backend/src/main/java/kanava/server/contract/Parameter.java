package kanava.server.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** A parameter of an operation: where it stands, what it is called and what it may be. */
public record Parameter(String name, String in, boolean required, JsonNode schema) {

    static Parameter of(JsonNode node) {
        return new Parameter(node.path("name").asText(), node.path("in").asText(),
                node.path("required").asBoolean(), node.path("schema"));
    }
}
