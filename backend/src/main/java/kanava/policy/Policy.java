package kanava.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of an organisation's rules. Versions never change; a request is decided under the one it was submitted under.
 *
 * @param tightened what units on the way down to an account made stricter; empty for the organisation's own rules
 */
public record Policy(int no, LocalDate inForceOn, PolicyDocument document, List<Tightened> tightened) {

    public Policy(int no, LocalDate inForceOn, PolicyDocument document) {
        this(no, inForceOn, document, List.of());
    }

    /** @param section where the unit's own guideline says so; null where it cites nothing */
    public record Tightened(PolicyRule rule, String unitId, String reason, String section) {}

    public List<PolicyStep> chain() {
        return document.chain();
    }
}
