package kanava.server.contract;

import java.util.Optional;
import java.util.regex.Pattern;

/** What is asked of the texts of a body, for a text that comes another way. */
public final class FreeText {

    private static final Pattern BLANKS = Pattern.compile("\\p{IsWhite_Space}*");

    private FreeText() {}

    /** Nothing of it is seen. */
    public static boolean isBlank(String text) {
        return BLANKS.matcher(text).matches();
    }

    /** What somebody wrote elsewhere, who can't be asked to write it otherwise, as it is kept and shown here. */
    public static String ofStranger(String text) {
        return Confidential.masked(Characters.without(text)).strip();
    }

    /** @return the code of what has no place in a text that is kept, whatever letters it is written in */
    public static Optional<String> confidential(String text) {
        return Confidential.fault(text);
    }

    /** @return the code of what has no place in a text for people */
    public static Optional<String> fault(String text) {
        return Characters.unusable(text) ? Optional.of("unusable-character") : Confidential.fault(text);
    }
}
