package kanava.account;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kanava.platform.PlatformCatalogue;
import kanava.platform.address.ProfileAddress;
import kanava.policy.PolicyDocument;

/** Finds the account that the policy names as a platform's main one, where it is in use (RAU-umbrella). */
@Singleton
public class MainAccounts {

    private static final Set<AccountStatus> NOT_SENT = EnumSet.of(AccountStatus.DRAFT, AccountStatus.CHANGES_REQUESTED);

    private final Accounts accounts;

    MainAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Where what an account is asked for could be published instead; empty once it has been sent. */
    Optional<String> insteadOf(Account request, PolicyDocument rules, PlatformCatalogue platforms) {
        if (!NOT_SENT.contains(request.status()) || request.request().kind() != ChannelKind.OWNED) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.request().platform())
                .flatMap(rules::platform)
                .map(PolicyDocument.PlatformRule::mainAddress)
                .flatMap(address -> canonical(address, platforms))
                .flatMap(address -> accounts.inUseAt(request.organisationId(), address));
    }

    private static Optional<String> canonical(String address, PlatformCatalogue platforms) {
        return ProfileAddress.read(address, platforms.own()) instanceof ProfileAddress.Profile profile
                ? Optional.of(profile.canonical())
                : Optional.empty();
    }
}
