package kanava.server.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words of one language, from a file that comes with the program. */
public final class WordFile {

    private WordFile() {}

    public static Properties read(String path) {
        try (var stream = WordFile.class.getResourceAsStream(path);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
