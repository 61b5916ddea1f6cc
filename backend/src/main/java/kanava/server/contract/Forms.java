package kanava.server.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Holds a form against the contract: its operation reads it by itself, so the edge can't. */
@Singleton
public final class Forms {

    private final Contract contract;
    private final Schemas schemas;

    Forms(Contract contract, Schemas schemas) {
        this.contract = contract;
        this.schemas = schemas;
    }

    /** What was sent; nothing where it wasn't a form. */
    public static SentForm sent(HttpRequest<?> request) {
        return request.getAttribute(SentForm.ATTRIBUTE, SentForm.class).orElse(SentForm.EMPTY);
    }

    /**
     * @param fields as the contract names them; null for one that isn't there
     * @return what doesn't fit, each with its field and its code
     */
    public List<String> faults(String operationId, Map<String, String> fields) {
        var form = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, value) -> {
            if (value != null) {
                form.put(name, value);
            }
        });
        var schemaAt = contract.operation(operationId).body().orElseThrow().schemaAt();
        return schemas.violations(schemaAt, form).stream()
                .map(violation -> violation.pointer().substring(1) + " " + violation.code())
                .toList();
    }
}
