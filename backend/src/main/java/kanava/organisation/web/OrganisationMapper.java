package kanava.organisation.web;

import java.util.List;
import java.util.Map;
import kanava.api.model.OrganisationDetails;
import kanava.api.model.PersonRef;
import kanava.api.model.UnitRef;
import kanava.organisation.OfficialChannel;
import kanava.organisation.Organisation;
import kanava.organisation.Person;
import kanava.organisation.Text;
import kanava.organisation.Unit;
import kanava.organisation.UnitTree;
import kanava.server.locking.ETags;
import kanava.server.time.Wire;

/** Organisations, units and people as the contract writes them. */
public final class OrganisationMapper {

    private OrganisationMapper() {}

    public static kanava.api.model.Text text(Text text) {
        return new kanava.api.model.Text(text.fi(), text.sv(), text.en());
    }

    public static kanava.api.model.LongText longText(Text text) {
        return new kanava.api.model.LongText(text.fi(), text.sv(), text.en());
    }

    public static kanava.api.model.Organisation organisation(Organisation organisation) {
        return new kanava.api.model.Organisation(
                organisation.slug(), text(organisation.name()), organisation.listPageUrl());
    }

    public static Text text(kanava.api.model.Text text) {
        return new Text(text.getFi(), text.getSv(), text.getEn());
    }

    public static OrganisationDetails details(Organisation organisation) {
        return new OrganisationDetails(
                ETags.of(organisation.version()),
                organisation.slug(),
                text(organisation.name()),
                channels(organisation),
                organisation.homeUrl(),
                organisation.listPageUrl(),
                organisation.zone().getId());
    }

    public static List<kanava.api.model.OfficialChannel> channels(Organisation organisation) {
        return organisation.officialChannels().stream()
                .map(channel -> new kanava.api.model.OfficialChannel(text(channel.name()), channel.url()))
                .toList();
    }

    public static List<OfficialChannel> channels(List<kanava.api.model.OfficialChannel> channels) {
        return channels == null
                ? List.of()
                : channels.stream()
                        .map(channel -> new OfficialChannel(
                                text(channel.getName()), channel.getUrl().strip()))
                        .toList();
    }

    public static kanava.api.model.Unit unit(Unit unit) {
        return new kanava.api.model.Unit(
                        unit.id(),
                        ETags.of(unit.version()),
                        text(unit.name()),
                        kanava.api.model.UnitLevel.valueOf(unit.level().name()))
                .parentId(unit.parentId())
                .archivedAt(Wire.at(unit.archivedAt()));
    }

    /** @return null where there is no such unit */
    public static UnitRef unitRef(UnitTree units, String id) {
        return units.find(id)
                .map(unit -> new UnitRef(unit.id(), text(unit.name())))
                .orElse(null);
    }

    public static PersonRef person(Person person, UnitTree units) {
        return new PersonRef(person.id(), person.name()).title(person.title()).unit(unitRef(units, person.unitId()));
    }

    /** @return null for no id, and where nobody has it */
    public static PersonRef person(Map<String, Person> people, String id, UnitTree units) {
        var person = id == null ? null : people.get(id);
        return person == null ? null : person(person, units);
    }
}
