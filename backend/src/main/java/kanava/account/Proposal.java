package kanava.account;

import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody wants the facts of an account in use to become (CHANGE-1).
 *
 * @param approved as they were when it was proposed
 */
public record Proposal(AccountRequest approved, AccountRequest proposed) {

    /** The fields that are to change, as the log keeps them: nothing of it is so yet. */
    Map<String, String> auditState() {
        var before = approved.auditState();
        var state = new TreeMap<String, String>();
        proposed.auditState().forEach((field, value) -> {
            if (!value.equals(before.get(field))) {
                state.put("proposed." + field, value);
            }
        });
        before.keySet().stream()
                .filter(field -> !proposed.auditState().containsKey(field))
                .forEach(field -> state.put("proposed." + field, ""));
        return state;
    }

    boolean changesNothing() {
        return approved.auditState().equals(proposed.auditState());
    }
}
