package kanava.verification.pin;

import java.time.Instant;

/**
 * An identity that was approved as ours, from then until another took its place: those of an account are its handle history.
 *
 * @param accountAddress the account's address while it held
 * @param until null while it holds
 * @param acceptedById who took it as right; null where a check that proved the account learned it
 */
public record Baseline(
        long no, Identity identity, String accountAddress, Instant since, Instant until, String acceptedById) {}
