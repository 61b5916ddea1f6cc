package kanava.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left of a name when everything is taken away that the eye passes over: case, marks, punctuation, and which
 * alphabet a letter comes from. Names that look alike have the same key; the key itself means nothing to anybody.
 */
public final class NameKey {

    private static final int LONGEST = 200;

    /** Letters of other alphabets, and digits, by the letter they are taken for. */
    private static final Map<Integer, String> TAKEN_FOR = Stream.of(
                    "a:\u0430\u03B1\u0251",
                    "b:\u0432\u03B2",
                    "c:\u0441",
                    "d:\u0501\u0111\u00F0",
                    "e:\u0435\u03B5\u0454",
                    "g:\u0261",
                    "h:\u0397\u043D\u04BB\u0127",
                    "i:\u0456\u03B9\u0131lj\u0142\u0458\u04CF1|",
                    "k:\u043A\u03BA",
                    "m:\u039C\u043C",
                    "n:\u039D\u03B7\u043F",
                    "o:\u043E\u03BF\u03C3\u00F80",
                    "p:\u0440\u03C1\u00FE",
                    "q:\u051B",
                    "r:\u0433",
                    "s:\u0455\u017F5",
                    "t:\u0442\u03C4\u0167",
                    "u:\u0438\u03C5\u03BC",
                    "v:\u03BD",
                    "w:\u051D\u03C9",
                    "x:\u0445\u03C7",
                    "y:\u03A5\u0443\u03B3",
                    "z:2\u0396",
                    "ae:\u00E6",
                    "oe:\u0153",
                    "ss:\u00DF")
            .flatMap(line -> line.substring(line.indexOf(':') + 1)
                    .codePoints()
                    .mapToObj(letter -> Map.entry(letter, line.substring(0, line.indexOf(':')))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private NameKey() {}

    /** @return empty for a name without letters, and for none */
    public static String of(String name) {
        if (name == null) {
            return "";
        }
        var key = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                // Some Greek capitals look like other letters than their small ones.
                .mapToObj(letter -> TAKEN_FOR.getOrDefault(
                        letter, TAKEN_FOR.getOrDefault(Character.toLowerCase(letter), Character.toString(letter))))
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .replace("rn", "m")
                .replace("vv", "w");
        return key.codePoints().count() > LONGEST ? key.substring(0, key.offsetByCodePoints(0, LONGEST)) : key;
    }
}
