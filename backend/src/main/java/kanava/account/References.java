package kanava.account;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.Unit;
import kanava.organisation.Units;
import kanava.policy.PolicyDocument;

/** Whether what a request names is there: platform, units, people. */
@Singleton
public class References {

    static final String FOUNDER = "/plan/founderId";

    private final Units units;
    private final People people;
    private final PlatformChoice platforms;

    public References(Units units, People people, PlatformChoice platforms) {
        this.units = units;
        this.people = people;
        this.platforms = platforms;
    }

    /** Ids in a request that are nobody and nothing of the organisation. */
    List<FieldError> unknown(String organisationId, AccountRequest request) {
        return unknown(organisationId, request, people::find);
    }

    private List<FieldError> unknown(
            String organisationId,
            AccountRequest request,
            BiFunction<String, Collection<String>, Map<String, Person>> finding) {
        var errors = new ArrayList<FieldError>();
        if (request.platform() != null) {
            platforms.unknown(organisationId, request.platform()).ifPresent(errors::add);
        }
        unit(errors, "/unitId", organisationId, request.unitId());
        var asked = new ArrayList<>(request.updaterIds());
        if (request.responsibleId() != null) {
            asked.add(request.responsibleId());
        }
        asked.addAll(request.deputyIds());
        var founderId = request.plan().founderId();
        if (founderId != null) {
            asked.add(founderId);
        }
        var known = finding.apply(organisationId, asked);
        if (request.responsibleId() != null && !isHere(known.get(request.responsibleId()))) {
            errors.add(FieldError.of("/responsibleId", "unknown-person"));
        }
        for (int i = 0; i < request.updaterIds().size(); i++) {
            if (!isHere(known.get(request.updaterIds().get(i)))) {
                errors.add(FieldError.of("/updaterIds/" + i, "unknown-person"));
            }
        }
        for (int i = 0; i < request.deputyIds().size(); i++) {
            if (!isHere(known.get(request.deputyIds().get(i)))) {
                errors.add(FieldError.of("/deputyIds/" + i, "unknown-person"));
            }
        }
        if (founderId != null && !isHere(known.get(founderId))) {
            errors.add(FieldError.of(FOUNDER, "unknown-person"));
        }
        unit(errors, "/plan/decidingUnitId", organisationId, request.plan().decidingUnitId());
        return errors;
    }

    /** @param id null for none, which is fine */
    List<FieldError> unknownUnit(String pointer, String organisationId, String id) {
        var errors = new ArrayList<FieldError>();
        unit(errors, pointer, organisationId, id);
        return errors;
    }

    /** RAU-expert: an account whose expert has left only closes. */
    boolean expertHasLeft(Account account) {
        var expert = account.request().responsibleId();
        return account.request().kind() == ChannelKind.EXPERT
                && expert != null
                && !isHere(
                        people.find(account.organisationId(), List.of(expert)).get(expert));
    }

    private void unit(List<FieldError> errors, String pointer, String organisationId, String id) {
        if (id != null) {
            units.of(organisationId)
                    .find(id)
                    .map(References::closedUnit)
                    .orElse(Optional.of("unknown-unit"))
                    .ifPresent(code -> errors.add(FieldError.of(pointer, code)));
        }
    }

    /** Units and people go while a draft lies; from here on they stay until the request is in review. */
    List<FieldError> lastLook(String organisationId, AccountRequest request, PolicyDocument policy, LocalDate today) {
        var errors = held(organisationId, request);
        errors.addAll(platforms.faults(organisationId, request, policy, today));
        return errors;
    }

    /** The same as {@link #unknown}, and whoever and whatever unit is there stays until the transaction ends. */
    List<FieldError> held(String organisationId, AccountRequest request) {
        var errors = new ArrayList<>(unknown(organisationId, request, people::holdHere));
        // Archived in this very moment: the lock sees what the transaction's own view of the tree doesn't.
        var unitId = request.unitId();
        if (unitId != null && errors.stream().noneMatch(error -> error.pointer().equals("/unitId"))) {
            units.holdOpen(organisationId, unitId)
                    .flatMap(References::closedUnit)
                    .ifPresent(code -> errors.add(FieldError.of("/unitId", code)));
        }
        return errors;
    }

    private static Optional<String> closedUnit(Unit unit) {
        return unit.archived() ? Optional.of("archived-unit") : Optional.empty();
    }

    private static boolean isHere(Person person) {
        return person != null && !person.archived();
    }
}
