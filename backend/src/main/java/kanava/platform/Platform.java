package kanava.platform;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service on which official accounts stand, with all that is known of it beforehand.
 *
 * @param id upper snake case, never changed
 * @param name as the platform writes it, the same in all languages
 * @param mark a letter or two on a square; the platforms' logos are theirs
 * @param forms what an account of an organisation may be there (IIS-5.1)
 * @param terms where the terms of use stand; null where unknown, likewise those of advertising
 * @param hijackHelp where whoever lost an account to somebody else is helped; null where unknown
 * @param sites how addresses of profiles are spelt; empty where it has none
 * @param identity where its profile pages say whose they are, beside what pages everywhere say (ID-PIN)
 */
public record Platform(
        String id,
        String name,
        Category category,
        String mark,
        List<AccountForm> forms,
        Set<Limit> limits,
        String terms,
        String advertisingTerms,
        String hijackHelp,
        List<Site> sites,
        IdentityPlaces identity) {

    public enum Category {
        SOCIAL_NETWORK,
        PROFESSIONAL_NETWORK,
        VIDEO,
        PICTURES,
        AUDIO,
        MESSAGING,
        BLOG,
        FORUM,
        WIKI,
        PRESENTATIONS,
        SOURCE_CODE,
        PARTICIPATION,
        FILE_SHARING,
        MEETING_POLL
    }

    /** What a requester should know before they choose. */
    public enum Limit {
        NAME_CANNOT_CHANGE,
        /** A page named after a mere class of things may lose its rights. */
        GENERIC_NAME_LOSES_RIGHTS,
        /** Whoever updates needs a profile of their own. */
        OWN_PROFILE_NEEDED,
        /** No working aliases. */
        REAL_NAMES_ONLY,
        /** Anybody edits; the organisation watches. */
        NOT_OURS_TO_EDIT,
        /** The organisation takes part in what others run. */
        RUN_BY_OTHERS
    }

    public Platform {
        forms = forms == null ? List.of() : List.copyOf(forms);
        limits = limits == null ? Set.of() : Set.copyOf(limits);
        sites = sites == null ? List.of() : List.copyOf(sites);
        identity = identity == null ? IdentityPlaces.NONE : identity;
    }

    /**
     * Where a profile stands whatever it is called today.
     *
     * @return empty where the platform has no address for its ids
     */
    public Optional<String> addressOf(String permanentId) {
        return sites.stream()
                .flatMap(site -> site.forms().stream())
                .filter(Site.Form::permanent)
                .filter(form -> permanentId.matches(form.name()))
                .map(form -> form.canonical().replace("{name}", permanentId))
                .findFirst();
    }

    /** Whether anybody may run a server of it: a profile there is called {@code name@server}. */
    public boolean isOfManyServers() {
        return sites.stream().flatMap(site -> site.forms().stream()).anyMatch(form -> form.canonical()
                .contains("{domain}"));
    }

    /** The registered names, the leading one first. */
    public List<String> hosts() {
        return sites.stream().flatMap(site -> site.domains().stream()).toList();
    }
}
