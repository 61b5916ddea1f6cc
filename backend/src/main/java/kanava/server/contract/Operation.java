package kanava.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One operation of the contract. */
public record Operation(
        String id,
        String method,
        String path,
        Set<String> roles,
        List<Parameter> parameters,
        Optional<JsonNode> body,
        ObjectNode responses) {

    public boolean forAnyone() {
        return roles.contains("ANYONE");
    }

    public boolean forEverySignedIn() {
        return roles.contains("SIGNED_IN");
    }

    public List<Parameter> parametersIn(String place) {
        return parameters.stream().filter(parameter -> parameter.in().equals(place)).toList();
    }
}
