package kanava.publication.web;

import kanava.api.model.Platform;
import kanava.api.model.PublicAccount;
import kanava.api.model.PublicList;
import kanava.api.model.PublicState;
import kanava.organisation.web.OrganisationMapper;
import kanava.publication.OfficialList;
import kanava.server.time.Wire;

/** The list as the contract writes it. */
final class PublicationMapper {

    private PublicationMapper() {}

    static PublicList list(OfficialList list) {
        return new PublicList(
                        OrganisationMapper.organisation(list.organisation()),
                        list.entries().stream().map(PublicationMapper::account).toList())
                .validUntil(Wire.at(list.validUntil().orElse(null)));
    }

    private static PublicAccount account(OfficialList.Entry entry) {
        var account = entry.account();
        var onTheWire = new PublicAccount(
                        account.name(),
                        Platform.valueOf(account.platform().name()),
                        account.address(),
                        PublicState.valueOf(entry.state().name()),
                        account.officialSince(),
                        Wire.at(account.verification().checkedAt()),
                        Wire.at(account.verification().verifiedUntil()))
                .unit(account.unit() == null ? null : OrganisationMapper.text(account.unit()));
        return entry.isClosing()
                ? onTheWire.closesOn(account.closesOn()).successorUrl(account.successorUrl())
                : onTheWire;
    }
}
