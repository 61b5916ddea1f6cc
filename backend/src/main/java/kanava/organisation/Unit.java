package kanava.organisation;

import java.time.Instant;

/**
 * @param parentId null for the organisation itself, the root of the tree
 * @param archivedAt null while it is in use
 * @param version counts its changes
 */
public record Unit(String id, String parentId, UnitLevel level, Text name, Instant archivedAt, long version) {

    /** A new one. */
    public Unit(String id, String parentId, UnitLevel level, Text name) {
        this(id, parentId, level, name, null, 0);
    }

    public boolean archived() {
        return archivedAt != null;
    }

    public Unit archived(Instant at) {
        return new Unit(id, parentId, level, name, at, version);
    }
}
