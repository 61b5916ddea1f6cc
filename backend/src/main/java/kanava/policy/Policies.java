package kanava.policy;

import java.time.LocalDate;
import java.util.List;

public interface Policies {

    /** The version in force on the day: the latest whose date of force has come. */
    Policy inForce(String organisationId, LocalDate on);

    Policy version(String organisationId, int no);

    /** Every version, the newest first; one organisation has tens of them at the most. */
    List<Policy> versions(String organisationId);

    /** Adds a version; versions are never changed. */
    void add(String organisationId, Policy policy);
}
