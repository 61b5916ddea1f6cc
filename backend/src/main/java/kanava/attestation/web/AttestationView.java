package kanava.attestation.web;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.api.model.Attestable;
import kanava.api.model.AttestationList;
import kanava.api.model.AttestationState;
import kanava.api.model.CheckKind;
import kanava.attachment.Attachment;
import kanava.attachment.AttachmentService;
import kanava.attachment.Attachments;
import kanava.attachment.FileKind;
import kanava.attachment.web.AttachmentMapper;
import kanava.attestation.Attestation;
import kanava.attestation.AttestationDesk;
import kanava.attestation.AttestationDesk.Shelf;
import kanava.identity.Actor;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.organisation.web.OrganisationMapper;
import kanava.server.locking.ETags;
import kanava.server.time.Wire;

/** What was attested, with its picture and the names of people. */
@Singleton
class AttestationView {

    private final AttestationDesk desk;
    private final Attachments attachments;
    private final AttachmentMapper pictures;
    private final People people;
    private final Units units;

    AttestationView(
            AttestationDesk desk, Attachments attachments, AttachmentMapper pictures, People people, Units units) {
        this.desk = desk;
        this.attachments = attachments;
        this.pictures = pictures;
        this.people = people;
        this.units = units;
    }

    @Transactional
    AttestationList list(Shelf shelf, Actor reader) {
        return new AttestationList(
                        items(shelf.items(), shelf, reader.organisationId()),
                        shelf.attestable().entrySet().stream()
                                .map(page -> new Attestable(page.getKey(), checks(page.getValue())))
                                .toList(),
                        AttachmentService.MOST_BYTES,
                        FileKind.endings(FileKind.PICTURES))
                .earliestSeenOn(shelf.earliest());
    }

    @Transactional
    kanava.api.model.Attestation one(Attestation attestation, Actor reader) {
        var shelf = desk.shelf(reader, attestation.accountId());
        return items(List.of(attestation), shelf, reader.organisationId()).getFirst();
    }

    private List<kanava.api.model.Attestation> items(List<Attestation> some, Shelf shelf, String organisationId) {
        var tree = units.of(organisationId);
        var names = people.find(
                organisationId,
                some.stream()
                        .flatMap(one -> Stream.of(one.attesterId(), one.deciderId(), one.onBehalfOfId()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        var files = attachments
                .picturesOf(organisationId, some.stream().map(Attestation::id).toList())
                .stream()
                .collect(Collectors.toMap(Attachment::attestationId, file -> file));
        return some.stream()
                .map(one -> item(one, picture(organisationId, files.get(one.id())), shelf, names, tree))
                .toList();
    }

    private kanava.api.model.Attachment picture(String organisationId, Attachment file) {
        return pictures.onTheWire(organisationId, List.of(file), Set.of()).getFirst();
    }

    private static kanava.api.model.Attestation item(
            Attestation one,
            kanava.api.model.Attachment picture,
            Shelf shelf,
            Map<String, Person> names,
            UnitTree tree) {
        return new kanava.api.model.Attestation(
                        one.id(),
                        ETags.of(one.version()),
                        AttestationState.valueOf(one.state().name()),
                        one.page(),
                        checks(one.checks()),
                        one.seenOn(),
                        picture,
                        OrganisationMapper.person(names, one.attesterId(), tree),
                        Wire.at(one.attestedAt()),
                        shelf.counting().contains(one.id()),
                        shelf.decidable().contains(one.id()))
                .decidedBy(OrganisationMapper.person(names, one.deciderId(), tree))
                .onBehalfOf(OrganisationMapper.person(names, one.onBehalfOfId(), tree))
                .decidedAt(Wire.at(one.decidedAt()))
                .reason(one.reason())
                .validUntil(Wire.at(one.validUntil()));
    }

    private static List<CheckKind> checks(Collection<kanava.verification.CheckKind> some) {
        return some.stream().map(check -> CheckKind.valueOf(check.name())).toList();
    }
}
