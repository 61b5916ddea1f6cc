package kanava.verification;

import java.time.Instant;

/** When an address stood on the public list. */
public interface ListingPeriods {

    /** Does nothing while a period is open. */
    void open(String organisationId, String accountId, String address, Instant from);

    /** At that moment, or before it when the evidence ran out. Does nothing while none is open. */
    void close(String organisationId, String accountId, Instant to);

    /** It goes on at another address, and what stands at the old one is asked for there; opens none where none is open. */
    void move(String organisationId, String accountId, String address, Instant at);

    /** Ends periods whose evidence has run out, at the moment it did. */
    void closeLapsed(Instant now);
}
