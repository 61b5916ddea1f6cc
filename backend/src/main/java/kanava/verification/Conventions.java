package kanava.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kanava.platform.Platform;
import kanava.platform.PlatformCatalogue;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;
import kanava.verification.Evidence.Trace;
import kanava.verification.fetch.DomainTexts;
import kanava.verification.fetch.FetchResult;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.FetchResult.Unknown;
import kanava.verification.fetch.Medium;
import kanava.verification.fetch.PageFetcher;

/**
 * How an account can say whose it is without a link (EVID-STD). Each holds only where both sides say it: the account names a
 * site of the organisation's in the way of the convention, and what stands there for programs names the account.
 *
 * <ul>
 *   <li>XPOC: {@code xpoc://domain!} on the profile, the account in the site's {@code /xpoc-manifest.json}
 *   <li>trust.txt: {@code trust://domain!} on the profile, {@code social=} in the site's {@code /trust.txt}
 *   <li>AT protocol (Bluesky): the handle is the site's name, which names the account's DID in {@code _atproto} of the name
 *       service or in {@code /.well-known/atproto-did}
 *   <li>WebFinger (Fediverse): the account's server says that it is {@code name@domain}, and the domain says the same
 * </ul>
 */
public final class Conventions {

    /** A name of the web's; bounded, as the pattern climbs a step for each part. */
    private static final String HOST =
            "(?<host>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z][a-z0-9-]{0,61}[a-z0-9])";

    private static final Pattern XPOC = claim("xpoc");
    private static final Pattern TRUST = claim("trust");
    private static final Pattern AT_PROFILE = Pattern.compile("https://bsky\\.app/profile/(?<name>.+)");
    private static final Pattern DID = Pattern.compile("did:(?:plc|web):[A-Za-z0-9._:%-]{1,200}");
    private static final Pattern ACCT = Pattern.compile("acct:(?<name>[^@\\s]{1,100})@" + HOST);
    private static final Set<String> RELATIONS = Set.of("self", "http://webfinger.net/rel/profile-page");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A profile may name so many sites; each costs requests to them. */
    private static final int MOST_CLAIMS = 3;

    /** What a site says another time, and may be what proves the account. */
    private static final Set<FetchResult.Reason> ANOTHER_TIME = EnumSet.of(
            FetchResult.Reason.FORBIDDEN,
            FetchResult.Reason.TOO_MANY_REQUESTS,
            FetchResult.Reason.SERVER_ERROR,
            FetchResult.Reason.TIMEOUT,
            FetchResult.Reason.UNREACHABLE,
            FetchResult.Reason.ROBOTS_UNREADABLE,
            FetchResult.Reason.ASKED_TO_WAIT);

    private final Subject subject;
    private final PageFetcher pages;
    private final DomainTexts names;
    private FetchResult.Reason unseen;

    Conventions(Subject subject, PageFetcher pages, DomainTexts names) {
        this.subject = subject;
        this.pages = pages;
        this.names = names;
    }

    /** Whether a profile can bear the name of a site in the place of its own. */
    public static boolean knowsDomainHandles(String account) {
        return atName(account).isPresent();
    }

    /** What such a profile is called: a handle, or its permanent id, whose colons a canonical address has in percents. */
    public static Optional<String> atName(String account) {
        var profile = AT_PROFILE.matcher(account);
        return profile.matches() ? Optional.of(decoded(profile.group("name"))) : Optional.empty();
    }

    /** The permanent id of such a profile. */
    public static boolean isDid(String text) {
        return DID.matcher(text).matches();
    }

    /** @param trace of what the organisation's site says */
    record Proof(String found, Trace trace) {}

    /** @param words all that can be read on the profile; empty where it couldn't be seen */
    Optional<Proof> proof(String words) {
        return Stream.<Supplier<Optional<Proof>>>of(
                        () -> xpoc(words), () -> trustTxt(words), this::atProtocol, this::webFinger)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Why what might have been proved wasn't; empty where everything that was asked has answered. */
    Optional<FetchResult.Reason> unseen() {
        return Optional.ofNullable(unseen);
    }

    private Optional<Proof> xpoc(String words) {
        return claimed(XPOC, words)
                .flatMap(host -> stated(host, "/xpoc-manifest.json", this::manifestNamesIt)
                        .map(trace -> new Proof("xpoc://" + host + "!", trace))
                        .stream())
                .findFirst();
    }

    private boolean manifestNamesIt(String text) {
        return elements(json(text).path("accounts"))
                .anyMatch(account -> isTheAccount(account.path("url").asText()));
    }

    private Optional<Proof> trustTxt(String words) {
        return claimed(TRUST, words)
                .flatMap(host -> Stream.of("/trust.txt", "/.well-known/trust.txt")
                        .flatMap(place -> stated(host, place, this::listNamesIt).stream())
                        .map(trace -> new Proof("trust://" + host + "!", trace)))
                .findFirst();
    }

    private boolean listNamesIt(String text) {
        return text.lines()
                .map(line -> line.split("=", 2))
                .anyMatch(line -> line.length == 2
                        && line[0].strip().equalsIgnoreCase("social")
                        && isTheAccount(line[1].strip()));
    }

    private Optional<Proof> atProtocol() {
        var called = atName(subject.account());
        if (called.isEmpty()) {
            return Optional.empty();
        }
        var name = called.get();
        return isDid(name)
                ? subject.sites().stream()
                        .flatMap(site -> atProtocol(site, name::equals).stream())
                        .findFirst()
                : Optional.of(name).filter(this::isOurs).flatMap(handle -> atProtocol(handle, DID.asMatchPredicate()));
    }

    private Optional<Proof> atProtocol(String host, Predicate<String> did) {
        var named = "at://" + host;
        return texts("_atproto." + host)
                .filter(text -> text.startsWith("did=") && did.test(text.substring("did=".length())))
                .map(text -> new Proof(named + " " + text, Trace.NONE))
                .findFirst()
                .or(() -> stated(host, "/.well-known/atproto-did", text -> did.test(text.strip()))
                        .map(trace -> new Proof(named, trace)));
    }

    /** The handle is the account's address as it was approved, so that no thief chose whose silence counts. */
    private Stream<String> texts(String name) {
        var said = names.of(name);
        if (said.isEmpty()) {
            unseen = FetchResult.Reason.TIMEOUT;
        }
        return said.stream().flatMap(List::stream);
    }

    private Optional<Proof> webFinger() {
        if (!(ProfileAddress.read(subject.account(), subject.platforms()) instanceof Profile profile)
                || profile.permanent()) {
            return Optional.empty();
        }
        var server = PageAddress.of(subject.account()).orElseThrow().host();
        if (!isOurs(server) && !isOfManyServers(profile)) {
            return Optional.empty();
        }
        var name = fediverseName(profile);
        return fingered(server, name)
                .filter(card -> isOurs(card.host()))
                .flatMap(card -> card.host().equals(server) ? Optional.of(card) : fingered(card.host(), card.name()))
                .map(card -> new Proof("acct:" + card.name() + "@" + card.host(), card.trace()));
    }

    private record Card(String name, String host, Trace trace) {}

    /** What a host says of one of its names, if that is the account. */
    private Optional<Card> fingered(String host, String name) {
        var asked = "https://" + host + "/.well-known/webfinger?resource="
                + URLEncoder.encode("acct:" + name + "@" + host, StandardCharsets.UTF_8);
        if (!(asked(asked, host) instanceof Fetched page)) {
            return Optional.empty();
        }
        var card = json(page.html());
        var subjectOfIt = ACCT.matcher(card.path("subject").asText());
        var links = Stream.concat(
                elements(card.path("links"))
                        .filter(link -> RELATIONS.contains(link.path("rel").asText()))
                        .map(link -> link.path("href")),
                elements(card.path("aliases")));
        return subjectOfIt.matches() && links.anyMatch(link -> isTheAccount(link.asText()))
                ? Optional.of(new Card(subjectOfIt.group("name"), subjectOfIt.group("host"), trace(page)))
                : Optional.empty();
    }

    /** What a site of ours says to programs; from a site of somebody else's, to which it sends us on, it says nothing. */
    private Optional<Trace> stated(String host, String place, Predicate<String> says) {
        return asked("https://" + host + place, host) instanceof Fetched page
                        && PageAddress.of(page.finalAddress())
                                .filter(end -> isOurs(end.host()))
                                .isPresent()
                        && says.test(page.html())
                ? Optional.of(trace(page))
                : Optional.empty();
    }

    /** Of what the profile itself chose to name, only our own front door's silence counts: anything else would help a thief. */
    private FetchResult asked(String address, String host) {
        var result = pages.fetch(address, Medium.STATEMENT);
        if (result instanceof Unknown unknown
                && (unknown.reason() == FetchResult.Reason.OUT_OF_TIME
                        || ANOTHER_TIME.contains(unknown.reason())
                                && subject.sites().contains(withoutWww(host)))) {
            unseen = unknown.reason();
        }
        return result;
    }

    private static Trace trace(Fetched page) {
        return new Trace(page.finalAddress(), page.status(), page.sha256());
    }

    private Stream<String> claimed(Pattern claim, String words) {
        return claim.matcher(words)
                .results()
                .map(found -> found.group("host").toLowerCase(Locale.ROOT))
                .filter(this::isOurs)
                .distinct()
                .limit(MOST_CLAIMS);
    }

    private boolean isOurs(String host) {
        var plain = withoutWww(host);
        return subject.sites().stream().anyMatch(site -> plain.equals(site) || plain.endsWith("." + site));
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    private boolean isTheAccount(String address) {
        return ProfileAddress.read(address, subject.platforms()) instanceof Profile profile
                && profile.canonical().equals(subject.account());
    }

    private static Pattern claim(String scheme) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + scheme + "://" + HOST + "(?:/[^\\s!]{0,200})?!", Pattern.CASE_INSENSITIVE);
    }

    private static boolean isOfManyServers(Profile profile) {
        return PlatformCatalogue.builtIn()
                .find(profile.platform())
                .filter(Platform::isOfManyServers)
                .isPresent();
    }

    /** What comes before the server in {@code name@server}. */
    public static String fediverseName(Profile profile) {
        return decoded(profile.handle()).replaceFirst("^@", "").replaceFirst("@.*$", "");
    }

    private static String decoded(String name) {
        return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** What can't be read as JSON says nothing; neither does what is nested without end, which the reader refuses. */
    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            return JSON.missingNode();
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
