package kanava.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where it is kept who looked when. */
public interface Inspections {

    void add(Inspection inspection);

    /** Of each account and kind the newest. */
    List<Inspection> latest(String organisationId, Collection<String> accountIds);

    /** The same, to be looked up. */
    default Map<String, Map<Inspection.Kind, Inspection>> latestByAccount(
            String organisationId, Collection<String> accountIds) {
        return latest(organisationId, accountIds).stream()
                .collect(Collectors.groupingBy(
                        Inspection::accountId, Collectors.toMap(Inspection::kind, Function.identity())));
    }
}
