package kanava.policy;

import java.time.LocalDate;
import java.util.List;

/** One version of an organisation's rules. Versions never change; a request is decided under the one it was submitted under. */
public record Policy(int no, LocalDate inForceOn, PolicyDocument document) {

    public List<PolicyStep> chain() {
        return document.chain();
    }
}
