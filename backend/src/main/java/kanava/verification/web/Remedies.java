package kanava.verification.web;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kanava.account.Account;
import kanava.api.model.OtherProof;
import kanava.api.model.ProofConvention;
import kanava.api.model.ReadyText;
import kanava.api.model.Remedy;
import kanava.api.model.RemedyAct;
import kanava.organisation.Organisation;
import kanava.organisation.Text;
import kanava.platform.PlatformCatalogue;
import kanava.platform.Platforms;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;
import kanava.verification.Conventions;
import kanava.verification.PageAddress;

/**
 * What to put on which page, ready to copy. The texts are written so that a page that carries them passes the check: the
 * organisation's name stands in its basic form, as the check compares whole words.
 */
@Singleton
class Remedies {

    /** @param listPage pattern of the account's name on its platform; profile of the organisation's name and link */
    record Texts(Map<String, Text> listPage, Text otherListPage, Text profile) {}

    private final Texts texts;
    private final Platforms platforms;

    Remedies(Platforms platforms) {
        this.platforms = platforms;
        try (var file = Remedies.class.getResourceAsStream("/texts/remedies.yaml")) {
            texts = new YAMLMapper().readValue(file, Texts.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What to put on a page of ours.
     *
     * @return nothing where there is nothing to be done yet, or any more
     */
    Optional<Remedy> onOurPage(String page, Account account) {
        var catalogue = platforms.of(account.organisationId());
        return profile(account, catalogue).map(profile -> new Remedy(RemedyAct.PUT, page, profile.canonical())
                .text(listText(profile.platform(), account.request().name(), catalogue)));
    }

    /** What to take away from a page of ours, as the account is closed. */
    Remedy takingAway(String page, Account account) {
        return new Remedy(RemedyAct.REMOVE, page, account.address());
    }

    /** What to put on the account itself. */
    Optional<Remedy> onAccount(Account account, Organisation organisation) {
        return Optional.of(account).filter(Account::hasProfile).map(one -> new Remedy(
                        RemedyAct.PUT, one.address(), organisation.listPageUrl())
                .text(profileText(organisation))
                .instead(instead(one, organisation)));
    }

    private static List<OtherProof> instead(Account account, Organisation organisation) {
        return PageAddress.of(organisation.homeUrl()).map(PageAddress::host).stream()
                .flatMap(site -> Stream.of(
                        Conventions.knowsDomainHandles(account.address())
                                ? new OtherProof(ProofConvention.DOMAIN_HANDLE, "@" + site)
                                : null,
                        new OtherProof(ProofConvention.TRUST_TXT, "trust://" + site + "!"),
                        new OtherProof(ProofConvention.XPOC, "xpoc://" + site + "!")))
                .filter(Objects::nonNull)
                .toList();
    }

    /** An approved account isn't opened yet, but its link may be prepared where the address hoped for is one. */
    private static Optional<Profile> profile(Account account, PlatformCatalogue catalogue) {
        var address =
                switch (account.status()) {
                    case ACTIVE, RETIRING -> account.address();
                    case APPROVED -> account.request().plannedAddress();
                    default -> null;
                };
        return address != null && ProfileAddress.read(address, catalogue.own()) instanceof Profile profile
                ? Optional.of(profile)
                : Optional.empty();
    }

    private ReadyText profileText(Organisation organisation) {
        var pattern = texts.profile();
        var link = organisation.listPageUrl();
        return new ReadyText(
                pattern.fi().replace("{name}", organisation.name().fi()).replace("{link}", link),
                pattern.sv().replace("{name}", organisation.name().sv()).replace("{link}", link),
                pattern.en().replace("{name}", organisation.name().en()).replace("{link}", link));
    }

    private ReadyText listText(String platform, String name, PlatformCatalogue catalogue) {
        var pattern = texts.listPage().getOrDefault(platform, texts.otherListPage());
        Function<String, String> fill =
                text -> text.replace("{platform}", catalogue.name(platform)).replace("{name}", name);
        return new ReadyText(fill.apply(pattern.fi()), fill.apply(pattern.sv()), fill.apply(pattern.en()));
    }
}
