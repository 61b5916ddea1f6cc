package kanava.discovery;

import java.util.List;
import java.util.Set;
import kanava.account.AccountStatus;

/**
 * What the register knows of the profiles that an organisation's pages link to.
 *
 * @param own the organisation's accounts that were ever opened
 * @param impostors addresses the organisation has noted as somebody else's
 * @param others addresses that are in order though no account of this organisation's is there: other organisations' accounts,
 *     recommended services, held names, requests under way
 */
public record KnownProfiles(List<Own> own, Set<String> impostors, Set<String> others) {

    public KnownProfiles {
        own = List.copyOf(own);
        impostors = Set.copyOf(impostors);
        others = Set.copyOf(others);
    }

    /**
     * @param address canonical
     * @param hijacked it is suspended as hijacked, or somebody else stands at its address
     * @param speaks it speaks in the organisation's name, so that the pages are to link to it
     * @param former addresses it had before
     * @param successorUrl what is to be followed once it is closed; null where nothing was named
     */
    public record Own(
            String id,
            String platform,
            String address,
            AccountStatus status,
            boolean hijacked,
            boolean speaks,
            Set<String> former,
            String successorUrl) {

        boolean isClosed() {
            return status == AccountStatus.RETIRED;
        }

        boolean isInUse() {
            return speaks && !hijacked && AccountStatus.IN_USE.contains(status);
        }

        /** What a link to it should say; null where there should be none. */
        String instead() {
            return isClosed() ? successorUrl : address;
        }
    }
}
