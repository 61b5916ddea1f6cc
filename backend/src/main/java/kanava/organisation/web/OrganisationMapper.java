package kanava.organisation.web;

import java.util.Map;
import kanava.api.model.PersonRef;
import kanava.api.model.UnitRef;
import kanava.organisation.Organisation;
import kanava.organisation.Person;
import kanava.organisation.Text;
import kanava.organisation.Unit;
import kanava.organisation.UnitTree;

/** Organisations, units and people as the contract writes them. */
public final class OrganisationMapper {

    private OrganisationMapper() {}

    public static kanava.api.model.Text text(Text text) {
        return new kanava.api.model.Text(text.fi(), text.sv(), text.en());
    }

    public static kanava.api.model.Organisation organisation(Organisation organisation) {
        return new kanava.api.model.Organisation(
                organisation.slug(), text(organisation.name()), organisation.listPageUrl());
    }

    public static kanava.api.model.Unit unit(Unit unit) {
        return new kanava.api.model.Unit(
                        unit.id(),
                        text(unit.name()),
                        kanava.api.model.UnitLevel.valueOf(unit.level().name()))
                .parentId(unit.parentId());
    }

    /** @return null where there is no such unit */
    public static UnitRef unitRef(UnitTree units, String id) {
        return units.find(id)
                .map(unit -> new UnitRef(unit.id(), text(unit.name())))
                .orElse(null);
    }

    public static PersonRef person(Person person, UnitTree units) {
        return new PersonRef(person.id(), person.name()).unit(unitRef(units, person.unitId()));
    }

    /** @return null for no id, and where nobody has it */
    public static PersonRef person(Map<String, Person> people, String id, UnitTree units) {
        var person = id == null ? null : people.get(id);
        return person == null ? null : person(person, units);
    }
}
