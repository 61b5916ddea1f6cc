package kanava.lookup;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kanava.platform.Platform;
import kanava.platform.address.ProfileAddress;

/** Nobody is sent on to an account that is in somebody else's hands, whosever account that is: one rule for all that name one. */
final class LostSuccessors {

    private final List<Platform> ownPlatforms;
    /** By canonical address; null where no account is known. */
    private final Function<String, OpenedAccount> at;

    LostSuccessors(List<Platform> ownPlatforms, Function<String, OpenedAccount> at) {
        this.ownPlatforms = ownPlatforms;
        this.at = at;
    }

    boolean isLost(String url) {
        return url != null
                && ProfileAddress.read(url, ownPlatforms) instanceof ProfileAddress.Profile profile
                && isLost(at.apply(profile.canonical()));
    }

    private static boolean isLost(OpenedAccount account) {
        return account != null && account.isLost();
    }

    OpenedAccount judged(OpenedAccount account) {
        return account.withSuccessorLost(isLost(account.successorUrl()));
    }

    /** Whether one of these addresses is in other hands than it was: only then what others name is lost, or found again. */
    boolean turned(Stream<String> addresses, Function<String, OpenedAccount> before) {
        return addresses.anyMatch(address -> isLost(before.apply(address)) != isLost(at.apply(address)));
    }
}
