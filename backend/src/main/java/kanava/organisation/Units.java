package kanava.organisation;

public interface Units {

    UnitTree of(String organisationId);

    /** The parent must be there before. */
    void add(String organisationId, Unit unit);
}
