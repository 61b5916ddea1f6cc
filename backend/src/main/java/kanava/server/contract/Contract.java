package kanava.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** The bundled spec as the server reads it: which operation a request means, and what that operation demands. */
@Singleton
public final class Contract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private final JsonNode document;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    public Contract() {
        try (var bundle = Contract.class.getResourceAsStream("/openapi.yaml")) {
            document = new YAMLMapper().readTree(bundle);
        } catch (IOException e) {
            throw new IllegalStateException("The contract is part of the program", e);
        }
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    var operation = operation(path.getKey(), method.getKey());
                    operations.put(operation.id(), operation);
                }
            }
        }
    }

    public JsonNode document() {
        return document;
    }

    public Collection<Operation> operations() {
        return operations.values();
    }

    public Operation operation(String id) {
        return Optional.ofNullable(operations.get(id)).orElseThrow();
    }

    /** The generator names each method after its operation, so the route tells which one is meant. */
    public Optional<Operation> meantBy(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(MethodBasedRouteMatch.class::isInstance)
                .map(route -> (MethodBasedRouteMatch<?, ?>) route)
                .filter(route -> isGenerated(route.getTargetMethod().getDeclaringClass()))
                .map(route -> operations.get(route.getMethodName()));
    }

    /** The same for what the framework turns away before it has a route: a body or an answer of another kind than is known. */
    public Optional<Operation> namedBy(HttpRequest<?> request) {
        return operations.values().stream()
                .filter(operation -> operation.method().equals(request.getMethodName()))
                .filter(operation -> operation.isAt(request.getPath()))
                .min(Comparator.comparing(Operation::places));
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

    private Operation operation(String path, String method) {
        String at = "/paths/" + escaped(path) + "/" + method;
        JsonNode node = document.at(at);
        Set<String> roles = names(node.path("x-roles"));
        if (roles.isEmpty()) {
            throw new IllegalStateException(method + " " + path + " names no roles");
        }
        Set<String> conflicts = names(node.path("x-conflicts"));
        if (conflicts.isEmpty() == node.path("responses").has("409")) {
            throw new IllegalStateException(
                    method + " " + path + ": x-conflicts says what its 409 can be, and goes with it");
        }
        return new Operation(
                node.path("operationId").asText(),
                method.toUpperCase(),
                path,
                at,
                roles,
                node.path("x-for-people").asBoolean(),
                node.path("x-one-time-password").asBoolean(),
                names(node.path("x-scopes")),
                conflicts,
                node.has("x-max-bytes")
                        ? OptionalLong.of(node.path("x-max-bytes").asLong())
                        : OptionalLong.empty(),
                parameters(at + "/parameters"),
                body(at + "/requestBody"),
                responses(at + "/responses"));
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new LinkedHashSet<>();
        list.forEach(name -> names.add(name.asText()));
        return Collections.unmodifiableSet(names);
    }

    private List<Parameter> parameters(String at) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < document.at(at).size(); i++) {
            String where = followed(at + "/" + i);
            JsonNode node = document.at(where);
            String schemaAt = followed(where + "/schema");
            parameters.add(new Parameter(
                    node.path("name").asText(),
                    node.path("in").asText(),
                    node.path("required").asBoolean(),
                    document.at(schemaAt),
                    schemaAt));
        }
        return parameters;
    }

    private Optional<Operation.Body> body(String at) {
        String where = followed(at);
        JsonNode body = document.at(where);
        return schemasUnder(where + "/content").entrySet().stream()
                .findFirst()
                .map(media -> new Operation.Body(body.path("required").asBoolean(), media.getKey(), media.getValue()));
    }

    private Map<String, Operation.Response> responses(String at) {
        Map<String, Operation.Response> responses = new LinkedHashMap<>();
        document.at(at).fieldNames().forEachRemaining(status -> {
            String where = followed(at + "/" + status);
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(schemasUnder(where + "/headers"));
            responses.put(status, new Operation.Response(schemasUnder(where + "/content"), headers));
        });
        return responses;
    }

    private Map<String, String> schemasUnder(String at) {
        Map<String, String> schemas = new LinkedHashMap<>();
        document.at(at)
                .fieldNames()
                .forEachRemaining(name -> schemas.put(name, followed(followed(at + "/" + escaped(name)) + "/schema")));
        return schemas;
    }

    /** Where a pointer leads once every {@code $ref} in its last node is followed. */
    private String followed(String at) {
        JsonNode reference = document.at(at).path("$ref");
        return reference.isMissingNode() ? at : followed(reference.asText().substring(1));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
