package kanava.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import kanava.organisation.Organisation;

/** By what the lists are arranged, to see whether it is another by now. */
public interface Stamps {

    /** By organisation id. A few queries, however many organisations there are. */
    Map<String, Stamp> of(Collection<Organisation> organisations, Instant now);
}
