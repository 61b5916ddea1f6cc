package kanava.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that tell a class of things and not which: "Kirjasto", "Info", "Photos". */
final class GenericNames {

    private static final Set<String> WORDS = read();

    private GenericNames() {}

    /** Made of nothing but such words. */
    static boolean isOne(String name) {
        var words = Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .map(NameKey::of)
                .filter(word -> !word.isEmpty())
                .toList();
        return !words.isEmpty() && WORDS.containsAll(words);
    }

    private static Set<String> read() {
        try (var file = GenericNames.class.getResourceAsStream("/texts/generic-names.txt");
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .map(NameKey::of)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
