package kanava.platform.web;

import java.time.LocalDate;
import java.util.Map;
import kanava.api.model.PlatformTerms;
import kanava.api.model.TermsKind;
import kanava.api.model.TermsReading;
import kanava.api.model.TermsReadingRequest;
import kanava.api.model.TermsState;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.web.OrganisationMapper;
import kanava.platform.terms.Reading;
import kanava.platform.terms.Terms;
import kanava.platform.terms.TermsRegister;
import kanava.server.locking.ETags;
import kanava.server.time.Wire;

/** Terms as the contract writes them. */
final class TermsMapper {

    private TermsMapper() {}

    static PlatformTerms terms(Terms terms, LocalDate today, Map<String, Person> names, UnitTree units) {
        return new PlatformTerms(
                        terms.platform(),
                        TermsKind.valueOf(terms.kind().name()),
                        ETags.of(terms.version()),
                        TermsState.valueOf(terms.state(today).name()))
                .url(terms.url())
                .checkedAt(Wire.at(terms.checkedAt()))
                .changedAt(Wire.at(terms.changedAt()))
                .last(terms.last() == null ? null : reading(terms.last(), names, units));
    }

    static TermsReading reading(Reading reading, Map<String, Person> names, UnitTree units) {
        var answers = reading.answers();
        var onTheWire = new TermsReading(
                reading.id(),
                TermsKind.valueOf(reading.kind().name()),
                reading.url(),
                reading.version(),
                OrganisationMapper.person(names, reading.readerId(), units),
                Wire.at(reading.at()),
                reading.nextOn());
        return answers == null
                ? onTheWire
                : onTheWire
                        .copyright(answers.copyright())
                        .storage(answers.storage())
                        .backup(answers.backup())
                        .jurisdiction(answers.jurisdiction());
    }

    static TermsRegister.ReadNow readNow(TermsReadingRequest request) {
        return new TermsRegister.ReadNow(
                Terms.Kind.valueOf(request.getKind().name()),
                request.getVersion().strip(),
                new Reading.Answers(
                        request.getCopyright(), request.getStorage(), request.getBackup(), request.getJurisdiction()));
    }
}
