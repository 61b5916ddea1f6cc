package kanava.identity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client may do; the contract's operations say which of them opens what. */
public enum Scope {
    ACCOUNTS_READ("accounts:read"),
    ACCOUNTS_REQUEST("accounts:request"),
    AUDIT_READ("audit:read");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As OAuth writes it. */
    public String text() {
        return text;
    }

    public static Optional<Scope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }

    /** Several as OAuth writes them: with blanks between. */
    public static String text(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::text).collect(Collectors.joining(" "));
    }

    /** @return empty when one of them is unknown */
    public static Optional<Set<Scope>> allOf(String texts) {
        var scopes = new LinkedHashSet<Scope>();
        for (var text : texts.strip().split(" +")) {
            var scope = of(text);
            if (scope.isEmpty()) {
                return Optional.empty();
            }
            scopes.add(scope.get());
        }
        return Optional.of(scopes);
    }
}
