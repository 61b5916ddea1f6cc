package kanava.verification.pin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kanava.server.contract.FreeText;

/**
 * Who a profile is, as its page tells it.
 *
 * @param permanentId the platform's own, which outlives renaming; null where the page tells none
 * @param handle as the platform spells it; null where only an id is known
 * @param address canonical, where the handle leads; null as the handle
 * @param displayName null where the page tells none; a stranger may have chosen it
 */
public record Identity(String permanentId, String handle, String address, String displayName) {

    /** Written out letter by letter a name may have grown: what is longer is none. */
    private static final int LONGEST_NAME = 300;

    public Identity {
        var name = displayName == null ? "" : FreeText.ofStranger(displayName);
        displayName = name.isEmpty() || name.length() > LONGEST_NAME ? null : name;
    }

    /** What isn't known here, as the other knows it. */
    public Identity completedBy(Identity other) {
        return new Identity(
                permanentId == null ? other.permanentId : permanentId,
                address == null ? other.handle : handle,
                address == null ? other.address : address,
                displayName == null ? other.displayName : displayName);
    }

    /** Another spelling of a name is no other name. */
    boolean isNamedAs(Identity other) {
        return spelling(displayName).equals(spelling(other.displayName));
    }

    private static String spelling(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** For the audit log. */
    public Map<String, String> auditState() {
        var state = new TreeMap<String, String>();
        put(state, "permanentId", permanentId);
        put(state, "handle", handle);
        put(state, "displayName", displayName);
        return state;
    }

    private static void put(Map<String, String> state, String field, String value) {
        if (value != null) {
            state.put(field, value);
        }
    }
}
