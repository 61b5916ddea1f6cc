package kanava.organisation;

/** Elected officials acknowledge the guideline as people of their own kind. */
public enum PersonKind {
    EMPLOYEE,
    ELECTED_OFFICIAL
}
