package kanava.approval;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kanava.identity.Role;
import kanava.organisation.Unit;
import kanava.organisation.UnitTree;
import kanava.policy.PolicyStep;

/**
 * Finds the unit whose people take a step: from the account's unit up to the step's level, then on upwards to the nearest
 * unit where somebody holds the role who may take it. A supervisor's own request thus goes to the next one up, and so does a
 * step whose only holder is needed for another: nobody takes two (SOD-1).
 */
@Singleton
public class Deciders {

    private final RoleHolders holders;

    public Deciders(RoleHolders holders) {
        this.holders = holders;
    }

    /**
     * @param unitOf the unit each step begins at, by its number
     * @param barred who asked, and who has decided a step already
     * @return the same step further up than where it waits; empty when nobody there could take it, or only somebody whom a
     *     later step needs
     */
    public Optional<Step> above(
            String organisationId,
            UnitTree units,
            List<PolicyStep> chain,
            Step waiting,
            IntFunction<String> unitOf,
            Set<String> barred) {
        var path = units.pathUp(waiting.unitId()).stream().skip(1).toList();
        return held(organisationId, waiting.role(), path, barred).stream()
                .filter(nearest -> {
                    var different = new DifferentPeople();
                    return different.add(nearest.people())
                            && way(organisationId, units, chain, waiting.no() + 1, unitOf, barred, different).stream()
                                    .allMatch(Optional::isPresent);
                })
                .findFirst()
                .map(nearest -> new Step(waiting.no(), waiting.role(), nearest.unitId(), waiting.days()));
    }

    /**
     * The steps of a chain from one on, each with the unit that takes it; empty where nobody is left who could.
     *
     * @param unitOf the unit each step begins at, by its number
     * @param barred who asked, and who has decided a step already
     */
    public List<Optional<Step>> way(
            String organisationId,
            UnitTree units,
            List<PolicyStep> chain,
            int first,
            IntFunction<String> unitOf,
            Set<String> barred) {
        return way(organisationId, units, chain, first, unitOf, barred, new DifferentPeople());
    }

    private List<Optional<Step>> way(
            String organisationId,
            UnitTree units,
            List<PolicyStep> chain,
            int first,
            IntFunction<String> unitOf,
            Set<String> barred,
            DifferentPeople different) {
        return IntStream.rangeClosed(first, chain.size())
                .mapToObj(no -> {
                    var step = chain.get(no - 1);
                    var path = units.pathUpFrom(unitOf.apply(no), step.level());
                    return held(organisationId, step.role(), path, barred).stream()
                            .filter(held -> different.add(held.people()))
                            .findFirst()
                            .map(held -> new Step(no, step.role(), held.unitId(), step.days()));
                })
                .toList();
    }

    private record Held(String unitId, Set<String> people) {}

    /** Nearest first. */
    private List<Held> held(String organisationId, Role role, List<Unit> path, Set<String> barred) {
        var ids = path.stream().map(Unit::id).toList();
        var all = holders.holders(organisationId, role, ids);
        return ids.stream()
                .map(unit -> {
                    var people = new HashSet<>(all.getOrDefault(unit, Set.of()));
                    people.removeAll(barred);
                    return new Held(unit, people);
                })
                .filter(held -> !held.people().isEmpty())
                .toList();
    }
}
