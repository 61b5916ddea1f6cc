package kanava.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.server.problem.Fault;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Problems;

/** Everything that is wrong with a request, all at once, and the one answer that follows. */
@Singleton
final class RequestCheck {
    private final Schemas schemas;

    RequestCheck(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * What was found; in the order of the checks, the first that is there makes the answer.
     *
     * @param exceeded the limit that the file is larger than
     */
    record Result(
            Map<String, String> pathValues,
            boolean impossiblePath,
            boolean ifMatchMissing,
            boolean notJson,
            boolean unreadableBody,
            OptionalLong exceeded,
            List<Fault> faults) {

        boolean isFine() {
            return !impossiblePath
                    && !ifMatchMissing
                    && !notJson
                    && !unreadableBody
                    && exceeded.isEmpty()
                    && faults.isEmpty();
        }

        HttpResponse<?> answer() {
            if (impossiblePath) {
                return Problems.answer(ProblemType.NOT_FOUND);
            }
            if (ifMatchMissing) {
                return Problems.answer(ProblemType.IF_MATCH_MISSING);
            }
            if (notJson) {
                return Problems.answer(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, Map.of("type", MediaType.APPLICATION_JSON), List.of());
            }
            if (exceeded.isPresent()) {
                var megabytes = Long.toString(exceeded.getAsLong() / (1024 * 1024));
                return Problems.answer(ProblemType.FILE_TOO_LARGE, Map.of("megabytes", megabytes), List.of());
            }
            return Problems.answer(
                    unreadableBody ? ProblemType.MALFORMED_REQUEST : ProblemType.INVALID_REQUEST, faults);
        }

        String pathValue(String name) {
            return pathValues.getOrDefault(name, "");
        }
    }

    Result of(Operation operation, HttpRequest<?> request, byte[] body) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> path = pathValues(request);
        // No identifier is that long: the item isn't there.
        boolean impossiblePath = operation.parametersIn("path").stream()
                .anyMatch(parameter -> !fits(parameter, List.of(path.getOrDefault(parameter.name(), ""))));
        query(operation, request, faults);
        boolean ifMatchMissing = headers(operation, request, faults);
        cookies(operation, request, faults);
        boolean notJson = operation.takesJson() && body.length > 0 && !saysJson(request);
        boolean unreadable = !notJson && body(operation, body, faults);
        if (operation.maxBytes().isPresent() && saysNothingComes(request)) {
            faults.add(Fault.at("", "empty-file", Map.of()));
        }
        return new Result(
                path, impossiblePath, ifMatchMissing, notJson, unreadable, exceeded(operation, request), faults);
    }

    private static boolean saysNothingComes(HttpRequest<?> request) {
        return request.getContentLength() <= 0 && !request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** A file whose sender says beforehand that it is too large isn't read at all. */
    private static OptionalLong exceeded(Operation operation, HttpRequest<?> request) {
        var limit = operation.maxBytes();
        return limit.isPresent() && request.getContentLength() > limit.getAsLong() ? limit : OptionalLong.empty();
    }

    private void query(Operation operation, HttpRequest<?> request, List<Fault> faults) {
        Map<String, List<String>> given = request.getParameters().asMap();
        List<Parameter> known = operation.parametersIn("query");
        Set<String> names = known.stream().map(Parameter::name).collect(Collectors.toSet());
        given.keySet().stream()
                // Networks and newsletters put their own behind the links that people follow.
                .filter(name -> !operation.forPeople() && !names.contains(name))
                .forEach(name -> faults.add(Fault.ofParameter(shortened(name), "unknown-parameter")));
        for (Parameter parameter : known) {
            List<String> values = given.getOrDefault(parameter.name(), List.of()).stream()
                    .filter(value -> !(operation.forPeople() && value.isEmpty()))
                    .toList();
            if (values.isEmpty()) {
                if (parameter.required()) {
                    faults.add(Fault.ofParameter(parameter.name(), "required"));
                }
            } else if (values.size() > 1 && !parameter.isList()) {
                faults.add(Fault.ofParameter(parameter.name(), "duplicate"));
            } else {
                add(parameter, values, Fault.Place.PARAMETER, faults);
            }
        }
    }

    /** @return whether the version to be changed is not named */
    private boolean headers(Operation operation, HttpRequest<?> request, List<Fault> faults) {
        boolean ifMatchMissing = false;
        for (Parameter parameter : operation.parametersIn("header")) {
            List<String> values = request.getHeaders().getAll(parameter.name());
            if (!values.isEmpty()) {
                // Several lines are one value in HTTP; what may stand only once is then out of its pattern.
                add(parameter, List.of(String.join(", ", values)), Fault.Place.HEADER, faults);
            } else if (parameter.required() && parameter.name().equalsIgnoreCase(HttpHeaders.IF_MATCH)) {
                ifMatchMissing = true;
            } else if (parameter.required()) {
                faults.add(new Fault(Fault.Place.HEADER, parameter.name(), "required", Map.of()));
            }
        }
        return ifMatchMissing;
    }

    private void cookies(Operation operation, HttpRequest<?> request, List<Fault> faults) {
        for (Parameter parameter : operation.parametersIn("cookie")) {
            request.getCookies()
                    .findCookie(parameter.name())
                    .map(Cookie::getValue)
                    .ifPresent(value -> add(parameter, List.of(value), Fault.Place.PARAMETER, faults));
        }
    }

    /** @return whether the body can't be read at all */
    private boolean body(Operation operation, byte[] body, List<Fault> faults) {
        Optional<Operation.Body> wanted = operation.body();
        if (wanted.isPresent() && !wanted.get().isJson()) {
            return false;
        }
        if (wanted.isEmpty() || body.length == 0 && !wanted.get().required()) {
            if (body.length > 0) {
                faults.add(Fault.at("", "unknown-field", Map.of()));
            }
            return false;
        }
        try {
            JsonNode value = StrictJson.read(body);
            schemas.violations(wanted.get().schemaAt(), value)
                    .forEach(violation ->
                            faults.add(Fault.at(shortened(violation.pointer()), violation.code(), violation.params())));
            Characters.unusableIn(value)
                    .forEach(pointer -> faults.add(Fault.at(shortened(pointer), "unusable-character", Map.of())));
            Confidential.in(value).forEach((pointer, code) -> faults.add(Fault.at(shortened(pointer), code, Map.of())));
            return false;
        } catch (StrictJson.Unreadable e) {
            if (e.duplicate() == null) {
                return true;
            }
            faults.add(Fault.at(shortened(e.duplicate()), "duplicate", Map.of()));
            return false;
        }
    }

    /** Said, not guessed: a browser sends a body that doesn't say what it is to anybody, without asking first. */
    private static boolean saysJson(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getName().equalsIgnoreCase(MediaType.APPLICATION_JSON))
                .filter(type -> type.getParameters()
                        .get("charset")
                        .map("utf-8"::equalsIgnoreCase)
                        .orElse(true))
                .isPresent();
    }

    private void add(Parameter parameter, List<String> values, Fault.Place place, List<Fault> faults) {
        schemas.violations(parameter.schemaAt(), parameter.valueOf(values)).stream()
                .map(violation -> new Fault(place, parameter.name(), violation.code(), violation.params()))
                .forEach(faults::add);
    }

    private boolean fits(Parameter parameter, List<String> values) {
        return schemas.violations(parameter.schemaAt(), parameter.valueOf(values))
                .isEmpty();
    }

    private static Map<String, String> pathValues(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(route -> route.getVariableValues().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))))
                .orElse(Map.of());
    }

    /** The name of an unknown parameter is the caller's own: as long as they like, but not in our answer. */
    private static String shortened(String name) {
        return name.length() <= 300 ? name : name.substring(0, 300);
    }
}
