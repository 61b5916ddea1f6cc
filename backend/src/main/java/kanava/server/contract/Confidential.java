package kanava.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has no place in any text of the register: Finnish personal identity codes, and what looks like a password or the seed
 * of one-time passwords. Read by many and kept for years, they would be let out, not kept.
 */
final class Confidential {

    private static final Pattern IDENTITY_CODE = Pattern.compile(
            "(?<![0-9A-Za-z])(\\d{6})(?:\\s{0,3}[-+]\\s{0,3}|[A-FU-Ya-fu-y])(\\d{3})([0-9A-Za-z])(?![0-9A-Za-z])");
    private static final String CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private static final String MASK = "••••••-••••";

    private static final Pattern NAMED_SECRET =
            Pattern.compile("(?iu)(salasana|lösenord|password|passwd|\\bpwd?|pin-koodi|tunnusluku)\\s*[:=]\\s*\\S{4,}");
    private static final Pattern SEED = Pattern.compile(
            "(?<![0-9A-Za-z])(?=[A-Z2-7 ]*[2-7])([A-Z2-7]{16,}|[A-Z2-7]{4}( [A-Z2-7]{4}){3,})(?![0-9A-Za-z])");
    /** Keys and tokens that say what they are, and addresses with a password in them. */
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----|\\bgh[opsru]_[A-Za-z0-9]{30,}"
                    + "|\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}|://[^\\s/:@]+:[^\\s/:@]+@");

    private static final Pattern MIXED =
            Pattern.compile("(?=.*[a-zåäö])(?=.*[A-ZÅÄÖ])(?=.*\\d)(?=.*[!#$%&*+=?^~|<>]).{10,}");

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private Confidential() {}

    /** Codes of the catalogue by the pointer of the text at fault. Fields for passwords are what they are. */
    static Map<String, String> in(JsonNode body) {
        var found = new LinkedHashMap<String, String>();
        collect(body, "", found);
        return found;
    }

    private static void collect(JsonNode node, String pointer, Map<String, String> found) {
        if (node.isTextual() && !pointer.toLowerCase(Locale.ROOT).endsWith("password")) {
            fault(node.textValue()).ifPresent(code -> found.put(pointer, code));
        }
        node.properties().forEach(field -> collect(field.getValue(), pointer + "/" + field.getKey(), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, found);
        }
    }

    static Optional<String> fault(String written) {
        var text = plain(written);
        if (holdsIdentityCode(text)) {
            return Optional.of("personal-identity-code");
        }
        return looksSecret(text) ? Optional.of("looks-like-a-secret") : Optional.empty();
    }

    /** As it reads: word processors make other dashes of hyphens, and hide marks between letters. */
    private static String plain(String written) {
        return INVISIBLE
                .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("")
                .replaceAll("[\\p{Pd}\u2212]", "-");
    }

    /** The last character is the remainder of the nine digits by 31: what only looks alike is left alone. */
    private static boolean holdsIdentityCode(String text) {
        return IDENTITY_CODE.matcher(text).results().anyMatch(Confidential::isIdentityCode);
    }

    private static boolean isIdentityCode(MatchResult match) {
        var day = Integer.parseInt(match.group(1).substring(0, 2));
        var month = Integer.parseInt(match.group(1).substring(2, 4));
        var remainder = (int) (Long.parseLong(match.group(1) + match.group(2)) % CHECK_CHARACTERS.length());
        return day >= 1
                && day <= 31
                && month >= 1
                && month <= 12
                && CHECK_CHARACTERS.charAt(remainder)
                        == match.group(3).toUpperCase(Locale.ROOT).charAt(0);
    }

    /** What a stranger wrote can't be refused: only the code goes. */
    static String masked(String written) {
        var text = plain(written);
        return holdsIdentityCode(text)
                ? IDENTITY_CODE
                        .matcher(text)
                        .replaceAll(match -> isIdentityCode(match) ? MASK : Matcher.quoteReplacement(match.group()))
                : written;
    }

    private static boolean looksSecret(String text) {
        if (text.contains("otpauth://")
                || NAMED_SECRET.matcher(text).find()
                || KEY.matcher(text).find()
                || SEED.matcher(text).find()) {
            return true;
        }
        // Addresses mix everything too, and are no secret.
        return Pattern.compile("\\s+")
                .splitAsStream(text)
                .filter(word -> word.length() <= 200 && !word.contains("/") && !word.contains("@"))
                .anyMatch(word -> MIXED.matcher(word).matches());
    }
}
