package kanava.discovery;

import java.util.List;

/**
 * A page of ours that was looked at.
 *
 * @param profiles it links to; none where it couldn't be seen
 */
public record SeenPage(String url, Outcome outcome, boolean listPage, List<ProfileLink> profiles) {

    public SeenPage {
        profiles = List.copyOf(profiles);
    }

    public enum Outcome {
        SEEN,
        /** It shows nothing without a browser or a login. */
        SHELL,
        /** It led away from our sites. */
        ELSEWHERE,
        FORBIDDEN,
        NOT_FOUND,
        TOO_MANY_REQUESTS,
        SERVER_ERROR,
        TIMEOUT,
        UNREACHABLE,
        NOT_A_PAGE,
        TOO_LARGE,
        ROBOTS,
        ROBOTS_UNREADABLE,
        ASKED_TO_WAIT,
        ADDRESS_REFUSED;

        /** Of what stood there before, something is known now. */
        boolean tells() {
            return this == SEEN || this == NOT_FOUND;
        }
    }
}
