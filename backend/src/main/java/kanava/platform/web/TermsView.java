package kanava.platform.web;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kanava.api.model.PlatformTerms;
import kanava.api.model.TermsList;
import kanava.api.model.TermsReading;
import kanava.identity.Actor;
import kanava.organisation.Organisations;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.platform.terms.Reading;
import kanava.platform.terms.Terms;

/** Terms and readings with the names of who read. */
@Singleton
class TermsView {

    private final Organisations organisations;
    private final People people;
    private final Units units;
    private final Clock clock;

    TermsView(Organisations organisations, People people, Units units, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    TermsList list(List<Terms> terms, Actor reader) {
        var today = organisations.byId(reader.organisationId()).today(clock);
        var tree = units.of(reader.organisationId());
        var names =
                names(terms.stream().map(Terms::last).filter(Objects::nonNull).toList(), reader);
        return new TermsList(terms.stream()
                .map(one -> TermsMapper.terms(one, today, names, tree))
                .toList());
    }

    @Transactional
    PlatformTerms one(Terms terms, Actor reader) {
        return list(List.of(terms), reader).getItems().getFirst();
    }

    @Transactional
    List<TermsReading> readings(List<Reading> readings, Actor reader) {
        UnitTree tree = units.of(reader.organisationId());
        var names = names(readings, reader);
        return readings.stream()
                .map(reading -> TermsMapper.reading(reading, names, tree))
                .toList();
    }

    private Map<String, Person> names(List<Reading> readings, Actor reader) {
        return people.find(
                reader.organisationId(),
                readings.stream().map(Reading::readerId).collect(Collectors.toSet()));
    }
}
