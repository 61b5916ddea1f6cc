package kanava.inspection;

import java.util.Collection;
import java.util.List;

/** Where it is kept who looked when. */
public interface Inspections {

    void add(Inspection inspection);

    /** Of each account and kind the newest. */
    List<Inspection> latest(String organisationId, Collection<String> accountIds);
}
