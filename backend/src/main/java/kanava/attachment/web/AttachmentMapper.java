package kanava.attachment.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.api.model.AttachmentKind;
import kanava.api.model.AttachmentList;
import kanava.attachment.Attachment;
import kanava.attachment.AttachmentRegister.Shelf;
import kanava.attachment.AttachmentService;
import kanava.attachment.FileKind;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.organisation.web.OrganisationMapper;
import kanava.server.time.Wire;

/** Attachments as the contract writes them. */
@Singleton
public class AttachmentMapper {

    private final People people;
    private final Units units;

    AttachmentMapper(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    AttachmentList list(String organisationId, Shelf shelf) {
        return new AttachmentList(
                onTheWire(organisationId, shelf.items(), shelf.removable()),
                shelf.addable(),
                AttachmentService.MOST_BYTES,
                FileKind.allEndings());
    }

    kanava.api.model.Attachment one(String organisationId, Shelf shelf, Attachment attachment) {
        return onTheWire(organisationId, List.of(attachment), shelf.removable()).getFirst();
    }

    /** @param removable the ids of those that the reader may take away */
    public List<kanava.api.model.Attachment> onTheWire(
            String organisationId, List<Attachment> some, Set<String> removable) {
        var names = people.find(
                organisationId, some.stream().map(Attachment::uploaderId).collect(Collectors.toSet()));
        var tree = units.of(organisationId);
        return some.stream()
                .map(one -> onTheWire(one, names, tree, removable.contains(one.id())))
                .toList();
    }

    private static kanava.api.model.Attachment onTheWire(
            Attachment one, Map<String, Person> names, UnitTree tree, boolean removable) {
        return new kanava.api.model.Attachment(
                        one.id(),
                        one.name(),
                        AttachmentKind.valueOf(one.kind().name()),
                        one.kind().mediaType(),
                        one.size(),
                        one.sha256(),
                        OrganisationMapper.person(names, one.uploaderId(), tree),
                        Wire.at(one.addedAt()),
                        removable)
                .toDecision(one.reviewId() != null);
    }
}
