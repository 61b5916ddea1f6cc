package kanava.lookup;

import jakarta.inject.Singleton;
import kanava.account.Successors;

/** As the snapshot has it, so that a ready text names nothing that the lookup doesn't name either. */
@Singleton
class LiveSuccessors implements Successors {

    private final LiveSnapshot snapshot;

    LiveSuccessors(LiveSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public boolean isLost(String url) {
        return snapshot.get().filter(known -> known.isLost(url)).isPresent();
    }
}
