package kanava.server.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.Map;
import kanava.server.problem.Fault;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** Holds a form against the contract: its operation reads it by itself, so the edge can't. */
@Singleton
public final class Forms {

    private final Contract contract;
    private final Schemas schemas;

    Forms(Contract contract, Schemas schemas) {
        this.contract = contract;
        this.schemas = schemas;
    }

    /** @param fields as the contract names them; null for one that isn't there */
    public void hold(String operationId, Map<String, String> fields) {
        var form = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, value) -> {
            if (value != null) {
                form.put(name, value);
            }
        });
        var schemaAt = contract.operation(operationId).body().orElseThrow().schemaAt();
        var faults = schemas.violations(schemaAt, form).stream()
                .map(violation -> Fault.at(violation.pointer(), violation.code(), violation.params()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.INVALID_REQUEST, Map.of(), faults);
        }
    }
}
