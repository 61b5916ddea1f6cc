package kanava.identity;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords that one person reads to another: 100 random bits in groups, without letters that look alike. */
public final class OneTimePassword {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LETTERS = 5;

    private OneTimePassword() {}

    public static String next() {
        return IntStream.range(0, GROUPS).mapToObj(group -> letters()).collect(Collectors.joining("-"));
    }

    private static String letters() {
        return RANDOM.ints(LETTERS, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
