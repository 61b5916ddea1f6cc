package kanava.account.web;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.account.AccountFilter;
import kanava.account.AccountListItem;
import kanava.account.AccountStatus;
import kanava.account.Retirement;
import kanava.api.model.AccountSummary;
import kanava.api.model.ListAccountsSortParameter;
import kanava.api.model.VerificationStatus;
import kanava.organisation.UnitTree;
import kanava.organisation.web.OrganisationMapper;
import kanava.server.time.Wire;

/** Between the contract's models and the domain's records. */
final class AccountMapper {

    private AccountMapper() {}

    static kanava.api.model.Retirement retirement(Retirement retirement) {
        return retirement == null
                ? null
                : new kanava.api.model.Retirement(
                                retirement.reason(), Wire.at(retirement.announcedAt()), retirement.closesOn())
                        .successorUrl(retirement.successorUrl())
                        .reasonKey(retirement.reasonKey());
    }

    static AccountSummary summary(AccountListItem item, UnitTree units, Instant now) {
        return new AccountSummary(
                        item.id(),
                        kanava.api.model.ChannelKind.valueOf(item.kind().name()),
                        kanava.api.model.AccountStatus.valueOf(item.status().name()),
                        VerificationStatus.valueOf(
                                item.verification().status(now).name()),
                        Wire.at(item.changedAt()))
                .platform(item.platform().isEmpty() ? null : item.platform())
                .name(item.name().isEmpty() ? null : item.name())
                .address(item.address())
                .unit(OrganisationMapper.unitRef(units, item.unitId()))
                .closesOn(item.closesOn());
    }

    static Set<AccountStatus> statuses(Set<kanava.api.model.AccountStatus> asked) {
        return asked == null
                ? Set.of()
                : asked.stream()
                        .map(status -> AccountStatus.valueOf(status.name()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    static AccountFilter.Sort sort(ListAccountsSortParameter asked) {
        var key = asked.getValue();
        var descending = key.startsWith("-");
        var column =
                switch (descending ? key.substring(1) : key) {
                    case "platform" -> AccountFilter.Sort.Column.PLATFORM;
                    case "status" -> AccountFilter.Sort.Column.STATUS;
                    case "changedAt" -> AccountFilter.Sort.Column.CHANGED_AT;
                    default -> AccountFilter.Sort.Column.NAME;
                };
        return new AccountFilter.Sort(column, descending);
    }
}
