package kanava.administration;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.account.AccountStatus;

/** What would be left hanging if a unit or a person went. */
public interface Holdings {

    Set<AccountStatus> OPEN_REQUEST = EnumSet.of(AccountStatus.IN_REVIEW, AccountStatus.CHANGES_REQUESTED);

    /**
     * @param steps reviews that wait for somebody of the unit
     * @param people who work or hold a role there
     */
    record OfUnit(int accounts, int requests, int units, int steps, int people) {

        boolean none() {
            return accounts + requests + units + steps + people == 0;
        }
    }

    /**
     * An open request or an account in use that names a person.
     *
     * @param endsWithPerson an expert account of theirs: nobody else can take it, so it closes when they go (RAU-expert)
     */
    record Holding(String accountId, String accountName, AccountStatus status, As as, boolean endsWithPerson) {}

    enum As {
        REQUESTER,
        FOUNDER,
        RESPONSIBLE,
        UPDATER,
        DEPUTY
    }

    /** Accounts and requests, each counted once however often it names the person. */
    static Map<String, String> counted(List<Holding> held) {
        var requests = held.stream()
                .collect(Collectors.partitioningBy(
                        holding -> OPEN_REQUEST.contains(holding.status()),
                        Collectors.mapping(Holding::accountId, Collectors.toSet())));
        return Map.of(
                "accounts", Integer.toString(requests.get(false).size()),
                "requests", Integer.toString(requests.get(true).size()));
    }

    OfUnit ofUnit(String organisationId, String unitId);

    List<Holding> ofPerson(String organisationId, String personId);
}
