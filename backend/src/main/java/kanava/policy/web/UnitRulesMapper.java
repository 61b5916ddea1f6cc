package kanava.policy.web;

import jakarta.inject.Singleton;
import java.util.Map;
import kanava.api.model.StricterRules;
import kanava.api.model.UnitRules;
import kanava.api.model.UnitRulesContent;
import kanava.api.model.UnitRulesVersion;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.organisation.web.OrganisationMapper;
import kanava.policy.Overlay;
import kanava.policy.OverlayMaking;
import kanava.server.locking.ETags;
import kanava.server.time.Wire;

/** A unit's stricter rules as the contract writes them. */
@Singleton
public class UnitRulesMapper {

    private final PolicyMapper policies;
    private final Units units;
    private final People people;

    UnitRulesMapper(PolicyMapper policies, Units units, People people) {
        this.policies = policies;
        this.units = units;
        this.people = people;
    }

    UnitRules rules(String organisationId, OverlayMaking.OfUnit ofUnit) {
        var tree = units.of(organisationId);
        var makers = people.find(
                organisationId,
                ofUnit.versions().stream().map(Overlay::madeById).distinct().toList());
        return new UnitRules(
                ETags.of(ofUnit.version()),
                OrganisationMapper.unitRef(tree, ofUnit.unit().id()),
                policies.convert(ofUnit.rules(), StricterRules.class),
                policies.policy(ofUnit.inherited(), tree),
                policies.policy(ofUnit.effective(), tree),
                ofUnit.versions().stream()
                        .map(version -> version(version, makers, tree))
                        .toList());
    }

    public OverlayMaking.Wish wish(UnitRulesContent content) {
        return new OverlayMaking.Wish(
                policies.convert(content.getRules(), kanava.policy.StricterRules.class),
                content.getReason(),
                content.getSection());
    }

    private UnitRulesVersion version(Overlay overlay, Map<String, Person> makers, UnitTree tree) {
        return new UnitRulesVersion(
                        overlay.no(),
                        Wire.at(overlay.since()),
                        policies.convert(overlay.rules(), StricterRules.class),
                        overlay.reason(),
                        OrganisationMapper.person(makers, overlay.madeById(), tree))
                .section(overlay.section());
    }
}
