package kanava.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kanava.identity.Actor;
import kanava.organisation.Organisations;
import kanava.policy.Overlay;
import kanava.policy.Policy;
import kanava.policy.PolicyDocument;
import kanava.policy.RulesInForce;

/** What other rules would do to the accounts there are: told before the rules are given force. */
@Singleton
public class PolicyEffects {

    private static final int AT_MOST = 200;

    private final Accounts accounts;
    private final RulesInForce rules;
    private final PlatformChoice platforms;
    private final Organisations organisations;
    private final Clock clock;

    PolicyEffects(
            Accounts accounts, RulesInForce rules, PlatformChoice platforms, Organisations organisations, Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.platforms = platforms;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * @param checked how many accounts were looked at
     * @param affected how many of them would lack something
     * @param effects the first of those
     */
    public record Effects(int checked, int affected, List<Effect> effects) {}

    /** Faults that the rules in force don't find. */
    public record Effect(Account account, List<FieldError> errors) {}

    /** @param coming the organisation's rules to come; what units made stricter stays */
    @Transactional
    public Effects of(Actor actor, PolicyDocument coming) {
        var now = clock.instant();
        var base = rules.base(actor.organisationId(), now);
        var supposed = new Policy(base.no(), base.inForceOn(), coming);
        return between(
                actor,
                rules.everywhere(actor.organisationId(), base, now),
                rules.everywhere(actor.organisationId(), supposed, now));
    }

    /** @param coming a unit's rules to come */
    @Transactional
    public Effects of(Actor actor, Overlay coming) {
        var now = clock.instant();
        var base = rules.base(actor.organisationId(), now);
        return between(
                actor,
                rules.everywhere(actor.organisationId(), base, now),
                rules.supposing(actor.organisationId(), coming, now));
    }

    private Effects between(Actor actor, Function<String, Policy> inForce, Function<String, Policy> coming) {
        var today = organisations.byId(actor.organisationId()).today(clock);
        var judge = platforms.judge(actor.organisationId(), today);
        var living = accounts.living(actor.organisationId());
        var effects = new ArrayList<Effect>();
        var affected = 0;
        for (var account : living) {
            var known = faults(account, inForce, judge, today).stream()
                    .map(PolicyEffects::place)
                    .collect(Collectors.toSet());
            var errors = faults(account, coming, judge, today).stream()
                    .filter(error -> !known.contains(place(error)))
                    .toList();
            if (errors.isEmpty()) {
                continue;
            }
            affected++;
            if (effects.size() < AT_MOST) {
                effects.add(new Effect(account, errors));
            }
        }
        return new Effects(living.size(), affected, effects);
    }

    /** What is wrong where, whoever says so: a fault that there is already is no effect. */
    private static List<String> place(FieldError error) {
        return List.of(error.pointer(), error.code());
    }

    private static List<FieldError> faults(
            Account account, Function<String, Policy> rules, PlatformChoice.Judge judge, LocalDate today) {
        var request = account.request();
        var policy = rules.apply(request.unitId()).document();
        var faults = new ArrayList<>(RequestRules.faults(request, policy, today));
        faults.addAll(judge.faults(request, policy));
        return faults;
    }
}
