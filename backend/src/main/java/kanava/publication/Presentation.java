package kanava.publication;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kanava.organisation.Text;

/**
 * How an organisation has its list shown: what is on it isn't a matter of choice.
 *
 * @param mainFirst whether the main channels the policy names lead (IIS-5)
 * @param languages of the page, the first one first; never empty
 * @param intro what stands before the accounts; null for Kanava's own words
 * @param recommended services of others, in the order given
 */
@Serdeable
public record Presentation(
        boolean mainFirst,
        Grouping grouping,
        Order order,
        List<Language> languages,
        @Nullable Text intro,
        @Nullable List<Recommended> recommended) {

    public static final Presentation DEFAULT =
            new Presentation(true, Grouping.PLATFORM, Order.NAME, List.of(Language.values()), null, List.of());

    /** Kept as text, none is left out. */
    public Presentation {
        recommended = recommended == null ? List.of() : recommended;
    }

    public enum Grouping {
        PLATFORM,
        UNIT,
        AUDIENCE,
        /** What the account is for, as the policy names it. */
        THEME
    }

    public enum Order {
        NAME,
        /** The longest official first. */
        SINCE
    }

    /** What the audit log keeps. */
    Map<String, String> auditState() {
        var state = new TreeMap<String, String>();
        state.put("mainFirst", Boolean.toString(mainFirst));
        state.put("grouping", grouping.name());
        state.put("listOrder", order.name());
        state.put("listLanguages", languages.stream().map(Language::code).collect(Collectors.joining(" ")));
        if (!recommended.isEmpty()) {
            state.put("recommended", Json.text(recommended));
        }
        if (intro != null) {
            state.put("introFi", intro.fi());
            state.put("introSv", intro.sv());
            state.put("introEn", intro.en());
        }
        return state;
    }
}
