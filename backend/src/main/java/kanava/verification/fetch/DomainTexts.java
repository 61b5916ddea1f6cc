package kanava.verification.fetch;

import java.util.List;

/** What a domain says of itself in the name service: its TXT records. */
@FunctionalInterface
public interface DomainTexts {

    /** @return nothing where there are none, or nobody answers in time; never throws */
    List<String> of(String name);
}
