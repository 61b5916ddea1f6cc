package kanava.organisation;

/** Levels of the tree of units, the widest first. */
public enum UnitLevel {
    ORGANISATION,
    DIVISION,
    SERVICE_AREA,
    UNIT
}
