package kanava.identity;

/** What a person is in a unit and below it. A fixed list: policies choose from it, they don't add to it. */
public enum Role {
    EMPLOYEE,
    SUPERVISOR,
    MANAGEMENT,
    COMMUNICATIONS,
    WEB_EDITOR,
    SECURITY,
    AUDITOR,
    ADMINISTRATOR,
    OPERATOR
}
