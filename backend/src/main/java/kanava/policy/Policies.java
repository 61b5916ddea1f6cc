package kanava.policy;

import java.time.LocalDate;

public interface Policies {

    /** The version in force on the day: the latest whose date of force has come. */
    Policy inForce(String organisationId, LocalDate on);

    Policy version(String organisationId, int no);

    /** Adds a version; versions are never changed. */
    void add(String organisationId, Policy policy);
}
