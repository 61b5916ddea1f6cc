package kanava.publication.web;

import java.util.List;
import kanava.api.model.EvidenceLevel;
import kanava.api.model.ListLanguage;
import kanava.api.model.ListSection;
import kanava.api.model.ListedTerms;
import kanava.api.model.PublicAccount;
import kanava.api.model.PublicList;
import kanava.api.model.PublicState;
import kanava.api.model.PublicWarning;
import kanava.lookup.OpenedAccount;
import kanava.organisation.web.OrganisationMapper;
import kanava.platform.web.PlatformMapper;
import kanava.publication.Language;
import kanava.publication.OfficialList;
import kanava.publication.Plain;
import kanava.server.time.Wire;

/** The list as the contract writes it. */
final class PublicationMapper {

    private PublicationMapper() {}

    static PublicList list(OfficialList list) {
        var whole = withoutAccounts(list);
        whole.setAccounts(
                list.entries().stream().map(entry -> account(list, entry)).toList());
        return whole;
    }

    static PublicList withoutAccounts(OfficialList list) {
        return new PublicList(
                        OrganisationMapper.organisation(list.organisation()),
                        OrganisationMapper.longText(list.disclaimer()),
                        OrganisationMapper.channels(list.organisation()),
                        list.usedPlatforms().stream().map(PlatformMapper::ref).toList(),
                        terms(list),
                        list.presentation().languages().stream()
                                .map(language -> ListLanguage.valueOf(language.name()))
                                .toList(),
                        list.sections().stream()
                                .map(section -> new ListSection(
                                        OrganisationMapper.longText(section.heading()),
                                        section.entries().size()))
                                .toList(),
                        PublishingMapper.recommended(list.presentation()),
                        list.warnings().stream()
                                .map(entry -> warning(list, entry.account()))
                                .toList(),
                        List.of())
                .intro(
                        list.presentation().intro() == null
                                ? null
                                : OrganisationMapper.longText(
                                        list.presentation().intro()))
                .emptyText(list.entries().isEmpty() ? OrganisationMapper.longText(Language.said("none")) : null)
                .recommendedText(
                        list.presentation().recommended().isEmpty()
                                ? null
                                : OrganisationMapper.longText(Language.said("recommendedText")))
                .validUntil(Wire.at(list.validUntil().orElse(null)));
    }

    private static PublicWarning warning(OfficialList list, OpenedAccount account) {
        var alert = account.alert().orElseThrow();
        return new PublicWarning(
                        account.name(),
                        account.platform(),
                        list.platforms().name(account.platform()),
                        account.address(),
                        PublicState.COMPROMISED,
                        Wire.at(alert.since()),
                        OrganisationMapper.longText(alert.words()))
                .unit(account.unit() == null ? null : OrganisationMapper.text(account.unit()))
                .warningNote(alert.note());
    }

    private static List<ListedTerms> terms(OfficialList list) {
        return list.usedPlatforms().stream()
                .filter(platform -> platform.terms() != null)
                .map(platform -> new ListedTerms(platform.name(), platform.terms()))
                .toList();
    }

    static PublicAccount account(OfficialList list, OfficialList.Entry entry) {
        var account = entry.account();
        var confidential = Plain.confidential(list, entry);
        var onTheWire = new PublicAccount(
                        account.name(),
                        account.platform(),
                        account.address(),
                        PublicState.valueOf(entry.state().name()),
                        account.officialSince(),
                        Wire.at(account.verification().checkedAt()),
                        Wire.at(account.verification().verifiedUntil()),
                        OrganisationMapper.longText(Plain.answers(list, entry)),
                        OrganisationMapper.longText(confidential.text()))
                .confidentialUrl(confidential.url())
                .audience(account.audience())
                .evidence(EvidenceLevel.valueOf(account.evidence().name()))
                .unit(account.unit() == null ? null : OrganisationMapper.text(account.unit()));
        return entry.isClosing()
                ? onTheWire
                        .closesOn(account.closesOn())
                        .closing(OrganisationMapper.text(Plain.closing(entry)))
                        .successorUrl(account.successor())
                : onTheWire;
    }
}
