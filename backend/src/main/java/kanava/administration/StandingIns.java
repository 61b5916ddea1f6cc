package kanava.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface StandingIns {

    void add(StandingIn period);

    Optional<StandingIn> find(String organisationId, String id);

    /**
     * Those that run or are to come, the next to end first.
     *
     * @param personId of the absent or the one who stands in; empty for everybody's
     */
    List<StandingIn> living(String organisationId, Optional<String> personId, Instant now);

    /** Ends it at the moment, unless it is over already. */
    void end(String organisationId, String id, Instant now);
}
