package kanava.lookup;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import kanava.organisation.Text;

/** What everybody is told of an account that is not in its organisation's hands: the same words in every form. */
public final class PublicWarnings {

    private static final Texts TEXTS = read();

    /** The file `texts/warnings.yaml`. */
    private record Texts(Text compromised, Text outOfHands) {}

    private PublicWarnings() {}

    public static Text compromised() {
        return TEXTS.compromised();
    }

    /** Of a closed one whose handle anybody may have (ID-PARK, RET-force). */
    public static Text outOfHands() {
        return TEXTS.outOfHands();
    }

    private static Texts read() {
        try (var file = PublicWarnings.class.getResourceAsStream("/texts/warnings.yaml")) {
            return new YAMLMapper().readValue(file, Texts.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
