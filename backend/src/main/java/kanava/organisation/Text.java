package kanava.organisation;

import io.micronaut.serde.annotation.Serdeable;

/** A name or label in the three languages of the product. */
@Serdeable
public record Text(String fi, String sv, String en) {

    public String in(Language language) {
        return switch (language) {
            case FI -> fi;
            case SV -> sv;
            case EN -> en;
        };
    }
}
