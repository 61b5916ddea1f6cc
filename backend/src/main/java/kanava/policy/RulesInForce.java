package kanava.policy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;

/**
 * The rules that hold for a unit's accounts: the organisation's, and over them what the units on the way down made stricter
 * (IIS-0). Whoever asks what an account must hold asks here.
 */
@Singleton
public class RulesInForce {

    private final Policies policies;
    private final Overlays overlays;
    private final Organisations organisations;
    private final Units units;
    private final Tightening tightening;

    public RulesInForce(
            Policies policies, Overlays overlays, Organisations organisations, Units units, PolicyText text) {
        this.policies = policies;
        this.overlays = overlays;
        this.organisations = organisations;
        this.units = units;
        this.tightening = new Tightening(text);
    }

    /** @param unitId null where none is chosen yet: the organisation's own rules */
    @Transactional
    public Policy at(String organisationId, String unitId, Instant now) {
        return over(base(organisationId, now), organisationId, () -> units.of(organisationId), unitId, now);
    }

    /** The same for whoever has read the organisation and its units already. */
    @Transactional
    public Policy at(Organisation organisation, UnitTree tree, String unitId, Instant now) {
        return over(base(organisation, now), organisation.id(), () -> tree, unitId, now);
    }

    /** As they were when a request was submitted (APP-version), whatever was decided since. */
    @Transactional
    public Policy version(Organisation organisation, UnitTree tree, int no, String unitId, Instant submittedAt) {
        var id = organisation.id();
        return over(policies.version(id, no), id, () -> tree, unitId, submittedAt);
    }

    /** For every unit at once, under this version of the organisation's rules. */
    @Transactional
    public Function<String, Policy> everywhere(String organisationId, Policy base, Instant now) {
        return everywhere(() -> units.of(organisationId), base, byUnit(organisationId, now));
    }

    /** The same as if the unit had these rules. */
    @Transactional
    public Function<String, Policy> supposing(String organisationId, Overlay supposed, Instant now) {
        var all = byUnit(organisationId, now);
        all.put(supposed.unitId(), supposed);
        return everywhere(() -> units.of(organisationId), base(organisationId, now), all);
    }

    public Policy base(String organisationId, Instant now) {
        return base(organisations.byId(organisationId), now);
    }

    private Policy base(Organisation organisation, Instant now) {
        return policies.inForce(organisation.id(), LocalDate.ofInstant(now, organisation.zone()));
    }

    private Function<String, Policy> everywhere(Supplier<UnitTree> units, Policy base, Map<String, Overlay> all) {
        var tree = all.isEmpty() ? null : units.get();
        var known = new TreeMap<String, Policy>();
        return unitId -> unitId == null || all.isEmpty()
                ? base
                : known.computeIfAbsent(unitId, id -> {
                    var policy = base;
                    for (var unit : tree.pathUp(id).reversed()) {
                        policy = tighten(policy, all.get(unit.id()));
                    }
                    return policy;
                });
    }

    private Policy over(Policy base, String organisationId, Supplier<UnitTree> tree, String unitId, Instant at) {
        return unitId == null
                ? base
                : everywhere(tree, base, byUnit(organisationId, at)).apply(unitId);
    }

    private Policy tighten(Policy policy, Overlay overlay) {
        return overlay == null ? policy : tightening.over(policy, overlay);
    }

    private Map<String, Overlay> byUnit(String organisationId, Instant at) {
        return overlays.asOf(organisationId, at).stream()
                .collect(Collectors.toMap(Overlay::unitId, Function.identity(), (one, other) -> other, TreeMap::new));
    }
}
