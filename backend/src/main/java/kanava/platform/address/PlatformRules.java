package kanava.platform.address;

import static kanava.platform.address.ProfileAddress.Reason.FRONT_PAGE;
import static kanava.platform.address.ProfileAddress.Reason.NOT_A_NAME;
import static kanava.platform.address.ProfileAddress.Reason.SINGLE_POST;
import static kanava.platform.address.ProfileAddress.Reason.SYSTEM_PAGE;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanava.platform.Platform;
import kanava.platform.Site;
import kanava.platform.address.ProfileAddress.NotAProfile;
import kanava.platform.address.ProfileAddress.Profile;

/**
 * How one platform spells the addresses of its profiles at some hosts: the catalogue's data, made ready for reading.
 *
 * <p>A tab of a profile (its photos, its "about") counts as the profile; a page about one thing on it doesn't.
 *
 * @param platform its id
 * @param subdomains what may stand before the domains; any other subdomain is a site of its own
 * @param forms tried in order
 */
record PlatformRules(
        String platform,
        List<String> domains,
        Pattern subdomains,
        Set<String> systemPages,
        Set<String> posts,
        List<Form> forms) {

    /**
     * @param path what the decoded path must look like; the name, where it stands there, in a group called {@code name}
     * @param value what the name in the query must look like; null unless it stands there
     */
    record Form(Site.Form data, Pattern path, Pattern value) {

        Optional<String> nameIn(TypedAddress address, Host host) {
            Matcher matcher = path.matcher(address.path());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            if (value != null) {
                return address.parameter(data.query()).filter(value.asMatchPredicate());
            }
            return path.namedGroups().containsKey(NAME) ? Optional.of(matcher.group(NAME)) : host.prefix();
        }
    }

    /** @param prefix what the pattern of subdomains sets apart; empty where it doesn't */
    record Host(String domain, Optional<String> prefix) {}

    private static final String NAME = "name";
    private static final String PREFIX = "prefix";

    static Stream<PlatformRules> of(Platform platform) {
        return platform.sites().stream()
                .map(site -> new PlatformRules(
                        platform.id(),
                        site.domains(),
                        Pattern.compile(site.subdomains()),
                        words(site.systemPages()),
                        words(site.posts()),
                        site.forms().stream()
                                .map(form -> form(form, site.tabs()))
                                .toList()));
    }

    private static Form form(Site.Form data, Map<String, String> tabs) {
        var path = data.query() == null && data.name() != null
                ? data.path().replace("{name}", "(?<" + NAME + ">" + data.name() + ")")
                : data.path();
        var ends = data.tabs() == null ? "" : "(?:/(?:" + String.join("|", words(tabs.get(data.tabs()))) + "))?";
        // Prefixes and tabs in any case; the name's own case is the fold's business.
        return new Form(
                data,
                Pattern.compile(path + ends, Pattern.CASE_INSENSITIVE),
                data.query() == null ? null : Pattern.compile(data.name()));
    }

    boolean owns(String host) {
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    /** Empty where the host is one of the platform's that serves no profiles. */
    Optional<Host> hostOf(TypedAddress address) {
        return domains.stream()
                .flatMap(domain -> hostOf(address.host(), domain).stream())
                .findFirst();
    }

    private Optional<Host> hostOf(String host, String domain) {
        if (host.equals(domain)) {
            return Optional.of(new Host(domain, Optional.empty()));
        }
        if (!host.endsWith("." + domain)) {
            return Optional.empty();
        }
        Matcher before = subdomains.matcher(host.substring(0, host.length() - domain.length() - 1));
        return before.matches()
                ? Optional.of(new Host(
                        domain,
                        subdomains.namedGroups().containsKey(PREFIX)
                                ? Optional.ofNullable(before.group(PREFIX))
                                : Optional.empty()))
                : Optional.empty();
    }

    ProfileAddress read(TypedAddress address, Host host) {
        return forms.stream()
                .flatMap(form -> form.nameIn(address, host).flatMap(name -> profile(form.data(), host, name)).stream())
                .findFirst()
                .orElseGet(() -> new NotAProfile(whyNot(address.path())));
    }

    private Optional<ProfileAddress> profile(Site.Form form, Host host, String name) {
        String folded = folded(name, form.letters());
        boolean taken = form.reserved() && (isReserved(name) || isReserved(folded));
        boolean incomplete =
                form.canonical().contains("{prefix}") && host.prefix().isEmpty();
        if (taken || incomplete || folded.isEmpty() || becomesAscii(name)) {
            return Optional.empty();
        }
        String canonical = form.canonical()
                .replace("{domain}", host.domain())
                .replace("{prefix}", host.prefix().orElse(""))
                .replace("{name}", PercentEncoding.encode(folded));
        return Optional.of(
                new Profile(platform, canonical, Normalizer.normalize(name, Normalizer.Form.NFC), form.permanent()));
    }

    private static String folded(String name, Site.Case letters) {
        return switch (letters) {
            case EXACT -> name;
            case IGNORED -> nfc(nfc(name).toLowerCase(Locale.ROOT));
            case IGNORED_WITH_DOTS -> name.replace(".", "").toLowerCase(Locale.ROOT);
            case FIRST_LETTER -> {
                var composed = nfc(name);
                var first = composed.codePointAt(0);
                var upper = Character.toUpperCase(first);
                // The dotless i and the long s have plain capitals, but aren't the plain letters.
                yield first < 128 == upper < 128
                        ? Character.toString(upper) + composed.substring(Character.charCount(first))
                        : composed;
            }
        };
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
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

    private static Set<String> words(String spaced) {
        return spaced.isBlank() ? Set.of() : Set.of(spaced.strip().split("\\s+"));
    }
}
