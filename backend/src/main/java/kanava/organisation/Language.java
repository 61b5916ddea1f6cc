package kanava.organisation;

import java.util.Locale;

/** The languages of the product. */
public enum Language {
    FI,
    SV,
    EN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Language of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
