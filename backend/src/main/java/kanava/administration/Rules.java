package kanava.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kanava.organisation.Text;
import kanava.organisation.WebAddress;
import kanava.server.contract.FreeText;
import kanava.server.problem.Fault;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** Collects what is wrong with what an administrator wrote, to say all of it at once. */
final class Rules {

    private final List<Fault> faults = new ArrayList<>();

    Rules broken(String pointer, String code) {
        return broken(pointer, code, Map.of());
    }

    Rules broken(String pointer, String code, Map<String, String> params) {
        faults.add(Fault.at(pointer, code, params));
        return this;
    }

    Rules written(String pointer, String value) {
        return FreeText.isBlank(value) ? broken(pointer, "missing") : this;
    }

    Rules named(String pointer, Text name) {
        return written(pointer + "/fi", name.fi())
                .written(pointer + "/sv", name.sv())
                .written(pointer + "/en", name.en());
    }

    /** Null is no page, and fine. */
    Rules page(String pointer, String address) {
        return address == null || WebAddress.isOne(address) ? this : broken(pointer, "not-a-web-address");
    }

    void hold() {
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.RULES_NOT_MET, Map.of(), faults);
        }
    }
}
