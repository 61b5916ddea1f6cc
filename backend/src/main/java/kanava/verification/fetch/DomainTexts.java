package kanava.verification.fetch;

import java.util.List;
import java.util.Optional;

/** What a domain says of itself in the name service: its TXT records. */
@FunctionalInterface
public interface DomainTexts {

    /** @return no texts where there are none; empty where nobody answered, which tells nothing. Never throws */
    Optional<List<String>> of(String name);
}
