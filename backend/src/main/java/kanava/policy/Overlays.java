package kanava.policy;

import java.time.Instant;
import java.util.List;

/** The stricter rules of an organisation's units, every version. */
public interface Overlays {

    /** Of each unit the version that counted at that moment; units that never had any are left out. */
    List<Overlay> asOf(String organisationId, Instant at);

    /** The newest first. */
    List<Overlay> ofUnit(String organisationId, String unitId);

    void add(String organisationId, Overlay overlay);
}
