package kanava.tasks;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kanava.discovery.Difference;
import kanava.discovery.PageComparisons;
import kanava.identity.Actor;
import kanava.identity.Role;

/**
 * Where the organisation's own pages say something else than its list (EVID-PAGE): one task for links that lead people astray, and
 * one for all others, each since the oldest. What isn't on the list page yet and what the register doesn't know are tasks already.
 */
@Singleton
class DifferencesToMend {

    private static final Set<Difference.Kind> MENDED =
            EnumSet.of(Difference.Kind.WRONG_ADDRESS, Difference.Kind.HTTP, Difference.Kind.NO_REL_ME);

    private final PageComparisons comparisons;

    DifferencesToMend(PageComparisons comparisons) {
        this.comparisons = comparisons;
    }

    List<Task> of(Actor actor) {
        if (!actor.hasAny(Role.WEB_EDITOR, Role.COMMUNICATIONS)) {
            return List.of();
        }
        var found = comparisons.differences(actor.organisationId());
        var mended = actor.has(Role.WEB_EDITOR)
                ? oldest(found, one -> MENDED.contains(one.kind()), Task.Kind.MEND_LINKS)
                : Optional.<Task>empty();
        return Stream.concat(
                        oldest(found, Difference::isDangerous, Task.Kind.REMOVE_DANGEROUS_LINKS).stream(),
                        mended.stream())
                .toList();
    }

    private static Optional<Task> oldest(List<Difference> found, Predicate<Difference> which, Task.Kind kind) {
        return found.stream()
                .filter(which)
                .min(Comparator.comparing(Difference::since))
                .map(one ->
                        Task.about(kind, null, "", "", null, null, one.since()).on(one.page()));
    }
}
