package kanava.server.problem;

/** There is no such item, or it is not the reader's to see: both look the same. */
public final class NotFound extends RuntimeException {}
