package kanava.notification;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import kanava.account.Account;
import kanava.approval.Review;
import kanava.organisation.Unit;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.policy.Policies;
import kanava.policy.PolicyDocument;

/** Whom the steps of the chain name, under the rules the request was decided by. */
@Singleton
class InformedByPolicy implements Informed {

    private final Policies policies;
    private final Units units;
    private final Recipients recipients;

    InformedByPolicy(Policies policies, Units units, Recipients recipients) {
        this.policies = policies;
        this.units = units;
        this.recipients = recipients;
    }

    @Override
    public Collection<String> ofApproval(Account account, Review review) {
        var tree = units.of(account.organisationId());
        var people = new LinkedHashSet<String>();
        policies.version(account.organisationId(), review.policyNo()).chain().stream()
                .flatMap(step -> step.inform().stream())
                .forEach(named -> people.addAll(nearest(account, tree, named)));
        return people;
    }

    /** Those of the unit at the level; where nobody is, of the next one up. */
    private Set<String> nearest(Account account, UnitTree tree, PolicyDocument.Informed named) {
        return tree.pathUpFrom(account.request().unitId(), named.level()).stream()
                .map(Unit::id)
                .map(unit -> recipients.holders(account.organisationId(), named.role(), unit))
                .filter(held -> !held.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }
}
