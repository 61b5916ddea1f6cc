package kanava.server.problem;

/** An idempotency key came again with another body. */
public final class KeyReused extends RuntimeException {}
