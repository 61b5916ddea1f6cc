package kanava.policy;

/** How strongly something is asked for. Only a MUST is refused. */
public enum Need {
    MUST,
    SHOULD,
    FREE
}
