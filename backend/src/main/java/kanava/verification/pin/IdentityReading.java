package kanava.verification.pin;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanava.platform.IdentityPlaces.Place;
import kanava.platform.Platform;
import kanava.platform.PlatformCatalogue;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;
import kanava.verification.fetch.FetchResult;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.FetchResult.Unknown;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads off a profile page whose it is (ID-PIN). Pure: the same page gives the same identity. Only what the platform writes
 * into the page's head and the places its catalogue entry names is heard, never what users write.
 */
public final class IdentityReading {

    private static final List<String> OWN_ADDRESS = List.of("meta[property=og:url]", "link[rel=canonical][href]");

    private static final String NAME = "meta[property=og:title]";

    /** "Iisalmen kaupunki (@iisalmi) • Instagram photos and videos": the handle and what comes after it are no name. */
    private static final Pattern AFTER_NAME = Pattern.compile("\\s*\\(@[^)]*\\).*$", Pattern.DOTALL);

    private static final int LONGEST = 300;

    private final Document page;
    private final String address;
    private final Platform platform;
    private final List<Platform> own;

    private IdentityReading(Document page, String address, Platform platform, List<Platform> own) {
        this.page = page;
        this.address = address;
        this.platform = platform;
        this.own = own;
    }

    /** @param own the organisation's platforms, beside those that everybody knows */
    public static Sighting of(String asked, FetchResult result, List<Platform> own) {
        return of(asked, result, own, page -> Jsoup.parse(page.html(), page.finalAddress()));
    }

    /** @param parser for whoever reads something else off the page, too */
    public static Sighting of(
            String asked, FetchResult result, List<Platform> own, Function<Fetched, Document> parser) {
        return switch (result) {
            case Fetched fetched
            when profile(asked, own).isPresent() -> read(profile(asked, own).get(), fetched, own, parser);
            case Unknown gone when gone.reason() == FetchResult.Reason.NOT_FOUND -> new Sighting.Gone();
            default -> new Sighting.Unread();
        };
    }

    /** An address that is itself permanent pins by itself, whether or not anybody may read the page. */
    public static Optional<Identity> ofPermanent(String address, List<Platform> own) {
        return profile(address, own)
                .filter(Profile::permanent)
                .map(profile -> new Identity(profile.handle(), null, null, null));
    }

    /** Where a profile with this id stands, whatever it is called today. */
    public static Optional<String> addressOf(String asked, String permanentId, List<Platform> own) {
        return profile(asked, own)
                .flatMap(profile -> platform(profile, own))
                .flatMap(platform -> platform.addressOf(permanentId));
    }

    /** A login wall stands at no profile's address, or tells no id and asks for a password: neither says anything. */
    private static Sighting read(
            Profile asked, Fetched fetched, List<Platform> own, Function<Fetched, Document> parser) {
        var ended = profile(fetched.finalAddress(), own)
                .filter(after -> after.platform().equals(asked.platform()));
        if (ended.isEmpty() || platform(asked, own).isEmpty()) {
            return new Sighting.Unread();
        }
        var page = parser.apply(fetched);
        var identity = new IdentityReading(
                        page, fetched.finalAddress(), platform(asked, own).get(), own)
                .identity();
        return identity.permanentId() == null && page.selectFirst("input[type=password]") != null
                ? new Sighting.Unread()
                : new Sighting.Seen(identity);
    }

    private Identity identity() {
        var handle = handle();
        return new Identity(
                permanentId(),
                handle.map(Profile::handle).orElse(null),
                handle.map(Profile::canonical).orElse(null),
                displayName());
    }

    private String permanentId() {
        return places(platform.identity().permanentId())
                .findFirst()
                .or(() -> addresses()
                        .filter(Profile::permanent)
                        .map(Profile::handle)
                        .findFirst())
                .orElse(null);
    }

    private Optional<Profile> handle() {
        return Stream.concat(
                        places(platform.identity().handle()).flatMap(said -> profileOfHandle(said).stream()),
                        addresses())
                .filter(profile -> !profile.permanent())
                .findFirst();
    }

    /** What the page says its address is, before where it was found. */
    private Stream<Profile> addresses() {
        return Stream.concat(
                        OWN_ADDRESS.stream().flatMap(place -> said(page.selectFirst(place), null).stream()),
                        Stream.of(address))
                .flatMap(said -> profile(said, own).stream())
                .filter(profile -> profile.platform().equals(platform.id()));
    }

    private Optional<Profile> profileOfHandle(String said) {
        return profile(said, own)
                .filter(profile -> profile.platform().equals(platform.id()))
                .or(() -> ProfileAddress.ofHandle(List.of(platform), said).stream()
                        .filter(profile -> !profile.permanent())
                        .findFirst());
    }

    private String displayName() {
        return Stream.concat(places(platform.identity().displayName()), said(page.selectFirst(NAME), null).stream())
                .map(name -> AFTER_NAME.matcher(name).replaceFirst(""))
                .map(this::withoutPlatform)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** "Iisalmen kaupunki | LinkedIn" */
    private String withoutPlatform(String name) {
        return name.replaceFirst("\\s+[|•·–—-]\\s+" + Pattern.quote(platform.name()) + "\\b.*$", "")
                .strip();
    }

    private Stream<String> places(List<Place> places) {
        return places.stream()
                .flatMap(place -> page.select(place.at()).stream().map(element -> said(element, place.take())))
                .flatMap(Optional::stream);
    }

    /** What is longer than any name or id is none. */
    private static Optional<String> said(Element element, Pattern take) {
        return Optional.ofNullable(element)
                .map(IdentityReading::words)
                .flatMap(words -> take == null
                        ? Optional.of(words)
                        : Optional.of(take.matcher(words))
                                .filter(matcher -> matcher.find())
                                .map(matcher -> matcher.group(1)))
                .map(words -> words.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST);
    }

    private static String words(Element element) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        if (element.hasAttr("href")) {
            return element.absUrl("href");
        }
        return element.normalName().equals("script") ? element.data() : element.text();
    }

    private static Optional<Profile> profile(String address, List<Platform> own) {
        return ProfileAddress.read(address, own) instanceof Profile profile ? Optional.of(profile) : Optional.empty();
    }

    private static Optional<Platform> platform(Profile profile, List<Platform> own) {
        return PlatformCatalogue.builtIn().find(profile.platform()).or(() -> own.stream()
                .filter(one -> one.id().equals(profile.platform()))
                .findFirst());
    }
}
