package kanava.organisation;

/** Somebody who works here. A person need not have a sign-in. */
public record Person(String id, String name, String unitId) {}
