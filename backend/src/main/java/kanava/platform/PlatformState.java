package kanava.platform;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the audit log keeps of a platform. */
final class PlatformState {

    private PlatformState() {}

    static Map<String, String> of(CatalogueEntry entry) {
        var platform = entry.platform();
        var state = new TreeMap<String, String>();
        state.put("name", platform.name());
        state.put("category", platform.category().name());
        state.put("forms", platform.forms().stream().map(Enum::name).collect(Collectors.joining(" ")));
        state.put("limits", platform.limits().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
        state.put("archived", Boolean.toString(entry.archived()));
        if (entry.own()) {
            put(state, "mark", platform.mark());
            put(state, "hosts", String.join(" ", platform.hosts()));
            put(
                    state,
                    "profilePath",
                    entry.profilePath() == null ? null : entry.profilePath().text());
        }
        return state;
    }

    private static void put(Map<String, String> state, String field, String value) {
        if (value != null && !value.isEmpty()) {
            state.put(field, value);
        }
    }
}
