package kanava.webpage;

import java.util.List;
import java.util.Set;

/** A page as somebody writes it. */
public record WebPageFacts(String url, String unitId, boolean wholeUnit, List<String> linked) {

    public WebPageFacts {
        linked = List.copyOf(linked);
    }

    Set<String> accountIds() {
        return Set.copyOf(linked);
    }
}
