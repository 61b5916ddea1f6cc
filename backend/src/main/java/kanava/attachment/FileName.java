package kanava.attachment;

import java.text.Normalizer;
import java.util.Optional;
import kanava.server.contract.FreeText;

/** A file's name as it was given: something to be read, never a way to a place. */
record FileName(String text) {

    private static final String FORBIDDEN = "/\\:*?\"<>|";

    /** Composed letters, and one blank where there are several. */
    static FileName of(String given) {
        return new FileName(Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("[ \\u00A0]+", " ")
                .strip());
    }

    /** @return the code of what is wrong with it */
    Optional<String> fault() {
        if (text.codePoints().anyMatch(FileName::hides)) {
            return Optional.of("unusable-character");
        }
        var names = text.codePoints().anyMatch(Character::isLetterOrDigit);
        if (!names || text.startsWith(".") || text.codePoints().anyMatch(letter -> FORBIDDEN.indexOf(letter) >= 0)) {
            return Optional.of("not-a-file-name");
        }
        return FreeText.fault(text);
    }

    /** Controls, and marks that can't be seen: "exe.txt" can be "txt.exe" turned round. */
    private static boolean hides(int letter) {
        return Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT;
    }
}
