package kanava.account.address;

import static kanava.account.address.ProfileAddress.Reason.FRONT_PAGE;
import static kanava.account.address.ProfileAddress.Reason.NOT_A_NAME;
import static kanava.account.address.ProfileAddress.Reason.SINGLE_POST;
import static kanava.account.address.ProfileAddress.Reason.SYSTEM_PAGE;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kanava.account.address.ProfileAddress.NotAProfile;
import kanava.account.address.ProfileAddress.Profile;

/**
 * How one platform spells the addresses of its profiles.
 *
 * @param domains registered names that serve the same profiles
 * @param subdomains what may stand before them; any other subdomain is a site of its own
 * @param canonicalHost the host every canonical address gets
 * @param systemPages first segments that can never be a name
 * @param posts first segments under which single pieces of content stand
 * @param forms tried in order
 */
record PlatformRules(
        Platform platform,
        Set<String> domains,
        Pattern subdomains,
        String canonicalHost,
        Set<String> systemPages,
        Set<String> posts,
        List<Form> forms) {

    /**
     * @param path what the decoded path must look like, the name in a group called {@code name}
     * @param parameter the query parameter that holds the name instead, or null
     * @param canonicalPath what stands before the name in the canonical address
     * @param reserved whether the name shares its place with the platform's own pages
     */
    record Form(Pattern path, Parameter parameter, Fold fold, String canonicalPath, boolean reserved) {

        Optional<String> nameIn(TypedAddress address) {
            Matcher matcher = path.matcher(address.path());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            return parameter == null
                    ? Optional.of(matcher.group("name"))
                    : address.parameter(parameter.key())
                            .filter(parameter.value().asMatchPredicate());
        }
    }

    record Parameter(String key, Pattern value) {}

    /** Which spellings of a name the platform takes for the same. */
    enum Fold {
        /** Numbers and ids, where letter case matters. */
        EXACT(name -> name),
        IGNORING_CASE(name -> nfc(nfc(name).toLowerCase(Locale.ROOT))),
        /** Facebook: "a.b", "A.B" and "ab" are one user name. */
        IGNORING_CASE_AND_DOTS(name -> name.replace(".", "").toLowerCase(Locale.ROOT));

        private final UnaryOperator<String> folding;

        Fold(UnaryOperator<String> folding) {
            this.folding = folding;
        }

        private static String nfc(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

    boolean owns(String host) {
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    ProfileAddress read(TypedAddress address) {
        if (!servesProfiles(address.host())) {
            return new NotAProfile(SYSTEM_PAGE);
        }
        return forms.stream()
                .flatMap(form -> form.nameIn(address).flatMap(name -> profile(form, name)).stream())
                .findFirst()
                .orElseGet(() -> new NotAProfile(whyNot(address.path())));
    }

    private boolean servesProfiles(String host) {
        return domains.stream()
                .anyMatch(domain -> host.equals(domain)
                        || host.endsWith("." + domain)
                                && subdomains
                                        .matcher(host.substring(0, host.length() - domain.length() - 1))
                                        .matches());
    }

    private Optional<ProfileAddress> profile(Form form, String name) {
        String folded = form.fold().folding.apply(name);
        boolean taken = form.reserved() && (isReserved(name) || isReserved(folded));
        if (taken || folded.isEmpty() || becomesAscii(name)) {
            return Optional.empty();
        }
        String canonical = "https://" + canonicalHost + form.canonicalPath() + PercentEncoding.encode(folded);
        return Optional.of(new Profile(platform, canonical, Normalizer.normalize(name, Normalizer.Form.NFC)));
    }

    private boolean isReserved(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return systemPages.contains(word) || posts.contains(word) || word.endsWith(".php");
    }

    /** The Kelvin sign and the dotted capital I fold into plain letters: a look-alike must not become the real name. */
    private static boolean becomesAscii(String name) {
        return name.codePoints()
                .filter(c -> c > 127)
                .anyMatch(c -> Character.toLowerCase(c) < 128
                        || Normalizer.normalize(Character.toString(c), Normalizer.Form.NFC)
                                .codePoints()
                                .anyMatch(folded -> folded < 128));
    }

    private ProfileAddress.Reason whyNot(String path) {
        String[] segments = path.toLowerCase(Locale.ROOT).split("/");
        if (segments.length < 2) {
            return FRONT_PAGE;
        }
        if (Arrays.stream(segments).anyMatch(posts::contains)) {
            return SINGLE_POST;
        }
        if (systemPages.contains(segments[1]) || segments[1].endsWith(".php")) {
            return SYSTEM_PAGE;
        }
        return segments.length > 2 ? SINGLE_POST : NOT_A_NAME;
    }
}
