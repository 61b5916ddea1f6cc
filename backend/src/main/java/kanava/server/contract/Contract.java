package kanava.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.MethodBasedRouteMatch;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The bundled spec as the server reads it: which operation a request means, and what that operation demands. */
@Singleton
public final class Contract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode document;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    public Contract() {
        try (var bundle = Contract.class.getResourceAsStream("/openapi.yaml")) {
            document = new YAMLMapper().readTree(bundle);
        } catch (IOException e) {
            throw new IllegalStateException("The contract is part of the program", e);
        }
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            if (METHODS.contains(method.getKey())) {
                var operation = operation(method.getKey(), path.getKey(), path.getValue(), method.getValue());
                operations.put(operation.id(), operation);
            }
        }));
    }

    private Operation operation(String method, String path, JsonNode item, JsonNode node) {
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        node.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        List<String> roles = new ArrayList<>();
        node.path("x-roles").forEach(role -> roles.add(role.asText()));
        if (roles.isEmpty()) {
            throw new IllegalStateException(method + " " + path + " names no roles");
        }
        return new Operation(node.path("operationId").asText(), method.toUpperCase(), path, Set.copyOf(roles),
                parameters.stream().map(Parameter::of).toList(),
                Optional.ofNullable(node.get("requestBody")).map(this::resolved), (ObjectNode) node.path("responses"));
    }

    /** Follows a {@code $ref} within the bundle. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(document.at(node.path("$ref").asText().substring(1))) : node;
    }

    public JsonNode document() {
        return document;
    }

    public Collection<Operation> operations() {
        return operations.values();
    }

    /** The generator names each method after its operation, so the route tells which one is meant. */
    public Optional<Operation> meantBy(HttpRequest<?> request) {
        return request.getAttribute(HttpAttributes.ROUTE_MATCH, MethodBasedRouteMatch.class)
                .filter(route -> isGenerated(route.getTargetMethod().getDeclaringClass()))
                .map(route -> operations.get(route.getMethodName()));
    }

    private static boolean isGenerated(Class<?> type) {
        if (type.getPackageName().equals("kanava.api")) {
            return true;
        }
        for (Class<?> parent : type.getInterfaces()) {
            if (isGenerated(parent)) {
                return true;
            }
        }
        return false;
    }
}
