package kanava.platform.address;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kanava.platform.Platform;

/**
 * What somebody's text turns out to be when it is read as the address of a profile.
 *
 * <p>Two texts mean the same profile exactly when their canonical addresses are equal. Where it can't be proven that
 * two spellings lead to one profile (YouTube's {@code /user/x} and {@code /@x}), they stay different: an address that
 * nobody answers for is a smaller harm than vouching for a stranger.
 */
public sealed interface ProfileAddress {

    /**
     * @param platform its id in the catalogue
     * @param canonical https, ASCII, percent-encoded: the only thing to store, compare and index
     * @param handle the name as it was spelt, for people to read; for a numbered page its number
     * @param permanent the handle is an id of the platform's that outlives renaming
     */
    record Profile(String platform, String canonical, String handle, boolean permanent) implements ProfileAddress {}

    record NotAProfile(Reason reason) implements ProfileAddress {}

    /** A well-formed address of a site that isn't in the catalogue. */
    record UnknownPlatform(String host) implements ProfileAddress {}

    enum Reason {
        /** Not an address at all, or one built to be read differently by different programs. */
        NOT_AN_ADDRESS,
        /** The platform's own front page. */
        FRONT_PAGE,
        /** A page of the platform: settings, search, login, help. */
        SYSTEM_PAGE,
        /** One post, video, story or event. */
        SINGLE_POST,
        /** In the place of a name stands something that can't be one on this platform. */
        NOT_A_NAME
    }

    /** Whether what was typed stands at a site of the platform's, a single post as well as a profile. */
    static boolean isOn(Platform platform, String typed) {
        return TypedAddress.parse(typed)
                .filter(address -> PlatformRules.of(platform).anyMatch(rules -> rules.owns(address.host())))
                .isPresent();
    }

    /** Whether both stand at one site. */
    static boolean sameSite(String one, String other) {
        return TypedAddress.parse(one)
                .flatMap(address ->
                        TypedAddress.parse(other).filter(beside -> beside.host().equals(address.host())))
                .isPresent();
    }

    /**
     * The profiles on a platform that a handle can mean: without an address it may fit several forms, as a page and a group
     * of one name. In the catalogue's order.
     *
     * @param platforms those of the id: organisations may each have one of their own
     * @param handle with or without an @; on platforms of many servers {@code name@server}
     */
    static List<Profile> ofHandle(List<Platform> platforms, String handle) {
        var name = handle.strip().replaceFirst("^@", "");
        return platforms.stream()
                .flatMap(platform -> {
                    var rules = PlatformRules.of(platform).toList();
                    return platform.sites().stream()
                            .flatMap(site -> site.spellings(name))
                            .flatMap(spelling -> TypedAddress.parse(spelling).stream())
                            .map(address -> on(address, rules));
                })
                .filter(Profile.class::isInstance)
                .map(Profile.class::cast)
                .collect(Collectors.toMap(Profile::canonical, found -> found, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The same, with platforms beside those Kanava knows from the start; these come first. */
    static ProfileAddress read(String typed, List<Platform> beside) {
        return TypedAddress.parse(typed)
                .map(address -> read(address, beside))
                .orElseGet(() -> new NotAProfile(Reason.NOT_AN_ADDRESS));
    }

    /** Never throws: whatever was typed gets an answer. */
    static ProfileAddress read(String typed) {
        return read(typed, List.of());
    }

    private static ProfileAddress read(TypedAddress address, List<Platform> beside) {
        var read = on(address, KnownSites.ALL);
        return read instanceof UnknownPlatform && !beside.isEmpty()
                ? on(address, beside.stream().flatMap(PlatformRules::of).toList())
                : read;
    }

    /**
     * The profile that the address of a single post names: what stands before the post, where that is a profile. Some platforms lead
     * to the post whatever name stands there, so it says nothing about whose the post is.
     */
    static Optional<Profile> namedBy(String typed, List<Platform> beside) {
        if (!(read(typed, beside) instanceof NotAProfile(Reason reason)) || reason != Reason.SINGLE_POST) {
            return Optional.empty();
        }
        return TypedAddress.parse(typed).stream()
                .flatMap(TypedAddress::above)
                .map(above -> read(above, beside))
                .filter(Profile.class::isInstance)
                .map(Profile.class::cast)
                .findFirst();
    }

    private static ProfileAddress on(TypedAddress address, List<PlatformRules> known) {
        var owners = known.stream().filter(rules -> rules.owns(address.host())).toList();
        if (owners.isEmpty()) {
            return new UnknownPlatform(address.host());
        }
        return owners.stream()
                .flatMap(rules -> rules.hostOf(address).map(host -> rules.read(address, host)).stream())
                .findFirst()
                .orElseGet(() -> new NotAProfile(Reason.SYSTEM_PAGE));
    }
}
