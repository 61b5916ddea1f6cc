package kanava.identity;

import java.time.Instant;
import java.util.List;

/** Who stands in for whom, when. */
public interface StandIns {

    /** Ids of those the person stands in for at the moment. */
    List<String> standsInFor(String organisationId, String personId, Instant now);
}
