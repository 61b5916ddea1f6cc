package kanava.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kanava.server.contract.FreeText;
import kanava.server.problem.Fault;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** Whether what an administrator wrote of a platform makes one. */
final class EntryRules {

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern HOST = Pattern.compile("(?:" + LABEL + "\\.)+(?=[a-z])" + LABEL);
    private static final int LONGEST_ID = 36;

    private final PlatformFacts facts;
    private final PlatformCatalogue catalogue;
    private final String self;
    private final List<Fault> faults = new ArrayList<>();

    private EntryRules(PlatformFacts facts, PlatformCatalogue catalogue, String self) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.self = self;
    }

    static CatalogueEntry added(PlatformFacts facts, PlatformCatalogue catalogue) {
        var id = idOf(facts.name());
        var rules = new EntryRules(facts, catalogue, id);
        if (id.isEmpty()) {
            rules.fault("/name", "missing");
        } else if (catalogue.entry(id).isPresent()) {
            rules.fault("/name", "platform-exists");
        }
        return rules.own(id, false, 1);
    }

    /** @param addressed accounts have addresses there */
    static CatalogueEntry changed(
            CatalogueEntry before, PlatformFacts facts, PlatformCatalogue catalogue, boolean addressed) {
        var rules = new EntryRules(facts, catalogue, before.id());
        if (before.own() && addressed) {
            rules.addressesStay(before);
        }
        return before.own() ? rules.own(before.id(), before.archived(), before.version()) : rules.otherwise(before);
    }

    /** FACEBOOK of "Facebook", KUNNAN_OMA of "Kunnan oma". */
    private static String idOf(String name) {
        var plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID) : plain;
    }

    private CatalogueEntry own(String id, boolean archived, long version) {
        if (facts.name() == null || FreeText.isBlank(facts.name())) {
            fault("/name", "missing");
        }
        if (facts.mark() == null || FreeText.isBlank(facts.mark())) {
            fault("/mark", "missing");
        }
        hosts();
        var path = ProfilePath.of(facts.profilePath(), facts.exactCase());
        if (facts.profilePath() != null && path.isEmpty()) {
            fault("/profilePath", "not-a-profile-path");
        }
        if (facts.profilePath() != null && facts.hosts().isEmpty()) {
            fault("/hosts", "missing");
        }
        hold();
        return new CatalogueEntry(
                platform(
                        null,
                        id,
                        facts.name().strip(),
                        facts.mark().strip(),
                        ProfilePath.sites(facts.hosts(), path.orElse(null))),
                true,
                path.orElse(null),
                archived,
                version);
    }

    /** Name, mark and addresses of what Kanava knows are its own; the rest is the organisation's to say. */
    private CatalogueEntry otherwise(CatalogueEntry before) {
        var known = before.platform();
        fixed("/name", facts.name(), known.name());
        fixed("/mark", facts.mark(), known.mark());
        fixed("/profilePath", facts.profilePath(), null);
        if (!facts.hosts().isEmpty() && !facts.hosts().equals(known.hosts())) {
            fault("/hosts", "fixed-by-kanava");
        }
        hold();
        return new CatalogueEntry(
                platform(known, known.id(), known.name(), known.mark(), known.sites()),
                false,
                null,
                before.archived(),
                before.version());
    }

    /** @param known what Kanava knows of it; null for the organisation's own */
    private Platform platform(Platform known, String id, String name, String mark, List<Site> sites) {
        return new Platform(
                id,
                name,
                facts.category(),
                mark,
                facts.forms(),
                facts.limits(),
                known == null ? null : known.terms(),
                known == null ? null : known.advertisingTerms(),
                known == null ? null : known.hijackHelp(),
                sites,
                known == null ? null : known.identity());
    }

    private void hosts() {
        var seen = new HashSet<String>();
        for (int i = 0; i < facts.hosts().size(); i++) {
            var host = facts.hosts().get(i);
            if (!HOST.matcher(host).matches() || !seen.add(host)) {
                fault("/hosts/" + i, "not-a-host");
            } else {
                owner(host, "/hosts/" + i);
            }
        }
    }

    /** Addresses are kept as the leading host and the path write them, and looked up by reading them again. */
    private void addressesStay(CatalogueEntry before) {
        var hosts = before.platform().hosts();
        var leads = hosts.isEmpty()
                || !facts.hosts().isEmpty() && facts.hosts().getFirst().equals(hosts.getFirst());
        if (!leads || !facts.hosts().containsAll(hosts)) {
            fault("/hosts", "addresses-in-use");
        }
        var path = before.profilePath();
        if (!Objects.equals(facts.profilePath(), path == null ? null : path.text())) {
            fault("/profilePath", "addresses-in-use");
        }
        if (path != null && facts.exactCase() != path.exactCase()) {
            fault("/exactCase", "addresses-in-use");
        }
    }

    /** Two platforms at one host would make of one address two profiles. */
    private void owner(String host, String pointer) {
        catalogue.all().stream()
                .filter(other -> !other.id().equals(self))
                .filter(other -> other.hosts().stream()
                        .anyMatch(taken ->
                                host.equals(taken) || host.endsWith("." + taken) || taken.endsWith("." + host)))
                .findFirst()
                .ifPresent(other -> faults.add(Fault.at(pointer, "host-taken", Map.of("platform", other.name()))));
    }

    private void fixed(String pointer, String said, String known) {
        if (said != null && !said.equals(known)) {
            fault(pointer, "fixed-by-kanava");
        }
    }

    private void fault(String pointer, String code) {
        faults.add(Fault.at(pointer, code, Map.of()));
    }

    private void hold() {
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.RULES_NOT_MET, Map.of(), faults);
        }
    }
}
