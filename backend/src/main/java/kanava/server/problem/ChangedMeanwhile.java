package kanava.server.problem;

/** Somebody else changed the item after the caller read it. */
public final class ChangedMeanwhile extends RuntimeException {}
