package kanava.organisation;

/** @param parentId null for the organisation itself, the root of the tree */
public record Unit(String id, String parentId, UnitLevel level, Text name) {}
