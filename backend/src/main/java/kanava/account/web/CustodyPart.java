package kanava.account.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kanava.account.Custody;
import kanava.api.model.Deletion;
import kanava.api.model.HandleState;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.web.OrganisationMapper;
import kanava.server.time.Wire;

/** Of an account's view: whose it is once it is closed, and what was decided of its handle. */
final class CustodyPart {

    private CustodyPart() {}

    /** @param custody null for none */
    static List<String> people(Custody custody) {
        return custody == null || custody.deletion() == null
                ? List.of()
                : Stream.of(
                                custody.deletion().proposerId(),
                                custody.deletion().deciderId(),
                                custody.deletion().recorderId())
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** @return null for none */
    static kanava.api.model.Custody shown(Custody custody, Map<String, Person> people, UnitTree units) {
        return custody == null
                ? null
                : new kanava.api.model.Custody(
                                HandleState.valueOf(custody.handle().name()))
                        .unit(OrganisationMapper.unitRef(units, custody.unitId()))
                        .deletion(deletion(custody.deletion(), people, units));
    }

    private static Deletion deletion(Custody.Deletion deletion, Map<String, Person> people, UnitTree units) {
        return deletion == null
                ? null
                : new Deletion(deletion.reason(), Wire.at(deletion.proposedAt()))
                        .proposedBy(OrganisationMapper.person(people, deletion.proposerId(), units))
                        .approvedAt(Wire.at(deletion.decidedAt()))
                        .approvedBy(OrganisationMapper.person(people, deletion.deciderId(), units))
                        .deletedOn(deletion.deletedOn())
                        .recordedBy(OrganisationMapper.person(people, deletion.recorderId(), units));
    }
}
