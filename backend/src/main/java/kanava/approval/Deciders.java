package kanava.approval;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanava.organisation.Unit;
import kanava.organisation.UnitTree;
import kanava.policy.PolicyStep;

/**
 * Finds the unit whose people take a step: from the account's unit up to the step's level, then on upwards to the nearest
 * unit where somebody other than the requester holds the role. A supervisor's own request thus goes to the next one up.
 */
@Singleton
public class Deciders {

    private final RoleHolders holders;

    public Deciders(RoleHolders holders) {
        this.holders = holders;
    }

    /**
     * @param barred who may not take it: the requester
     * @return the same step further up than where it waits; empty when nobody else holds the role there
     */
    public Optional<Step> above(String organisationId, UnitTree units, Step waiting, Set<String> barred) {
        var path = units.pathUp(waiting.unitId()).stream().skip(1).map(Unit::id).toList();
        var held = holders.unitsWithHolder(organisationId, waiting.role(), path, barred);
        return path.stream()
                .filter(held::contains)
                .findFirst()
                .map(unit -> new Step(waiting.no(), waiting.role(), unit, waiting.days()));
    }

    /** @return empty when nobody but those barred holds the role on the way up */
    public Optional<Step> resolve(
            String organisationId, UnitTree units, List<PolicyStep> chain, int no, String unitId, Set<String> barred) {
        var step = chain.get(no - 1);
        var path = units.pathUpFrom(unitId, step.level()).stream().map(Unit::id).toList();
        var held = holders.unitsWithHolder(organisationId, step.role(), path, barred);
        return path.stream()
                .filter(held::contains)
                .findFirst()
                .map(unit -> new Step(no, step.role(), unit, step.days()));
    }
}
