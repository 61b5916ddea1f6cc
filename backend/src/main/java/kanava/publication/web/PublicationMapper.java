package kanava.publication.web;

import java.util.List;
import kanava.api.model.PublicAccount;
import kanava.api.model.PublicList;
import kanava.api.model.PublicState;
import kanava.organisation.web.OrganisationMapper;
import kanava.platform.web.PlatformMapper;
import kanava.publication.OfficialList;
import kanava.server.time.Wire;

/** The list as the contract writes it. */
final class PublicationMapper {

    private PublicationMapper() {}

    static PublicList withoutAccounts(OfficialList list) {
        return new PublicList(
                        OrganisationMapper.organisation(list.organisation()),
                        OrganisationMapper.text(list.notice()),
                        OrganisationMapper.channels(list.organisation()),
                        list.usedPlatforms().stream().map(PlatformMapper::ref).toList(),
                        List.of())
                .validUntil(Wire.at(list.validUntil().orElse(null)));
    }

    static PublicAccount account(OfficialList.Entry entry) {
        var account = entry.account();
        var onTheWire = new PublicAccount(
                        account.name(),
                        account.platform(),
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
