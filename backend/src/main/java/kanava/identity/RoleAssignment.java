package kanava.identity;

/** A role that a person holds in a unit; for everything but deciding it covers the units below too. */
public record RoleAssignment(Role role, String unitId) {}
