package kanava.server.problem;

import java.util.List;
import java.util.Map;

/** A no that needs no type of its own: thrown where the answer is known, told as the problem it carries. */
public final class Refusal extends RuntimeException {

    private final transient ProblemType type;
    private final transient Map<String, String> params;
    private final transient List<Fault> faults;

    public Refusal(ProblemType type) {
        this(type, Map.of(), List.of());
    }

    public Refusal(ProblemType type, Map<String, String> params, List<Fault> faults) {
        super(type.slug());
        this.type = type;
        this.params = params;
        this.faults = faults;
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, String> params() {
        return params;
    }

    public List<Fault> faults() {
        return faults;
    }
}
