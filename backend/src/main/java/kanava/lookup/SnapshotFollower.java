package kanava.lookup;

/** Keeps in memory what belongs to the snapshot and is answered with it, so that no answer waits for the database. */
public interface SnapshotFollower {

    /** Everything was read anew, or an organisation was founded. One organisation whose part can't be read must not keep the others from theirs. */
    void reloaded(Snapshot fresh);

    /** Each second, whether anything is another or not: so that whoever asks next needn't wait for what follows from a change. */
    default void followed(Snapshot now) {}
}
