package kanava.verification;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kanava.account.VerificationSummary.Outcome;
import kanava.verification.Evidence.Level;

/**
 * What the evidence says taken together.
 *
 * @param verifiedUntil until when every check holds; null while one doesn't
 */
public record Verdict(List<Evidence> evidence, Outcome outcome, Instant verifiedUntil) {

    public Verdict {
        evidence = List.copyOf(evidence);
    }

    /** A new look, beside what was known before. */
    static Verdict of(Collection<Evidence> before, List<Evidence> fresh, Instant now) {
        var known =
                fresh.stream().map(look -> look.after(sameLook(before, look))).toList();
        if (known.stream().allMatch(evidence -> evidence.holdsAt(now))) {
            var until = known.stream()
                    .map(Evidence::validUntil)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return new Verdict(known, Outcome.VERIFIED, until);
        }
        var missing = known.stream().anyMatch(evidence -> evidence.level() == Level.MISSING);
        return new Verdict(known, missing ? Outcome.MISSING : Outcome.UNKNOWN, null);
    }

    /** What was seen on another page, like an address recorded wrongly at first, speaks for nothing here. */
    private static Evidence sameLook(Collection<Evidence> before, Evidence look) {
        return before.stream()
                .filter(earlier ->
                        earlier.check() == look.check() && earlier.page().equals(look.page()))
                .findFirst()
                .orElse(null);
    }

    /** For the audit log: each check and how it stands. */
    static Map<String, String> levels(Collection<Evidence> evidence) {
        return evidence.stream()
                .collect(Collectors.toMap(
                        look -> look.check().name(), look -> look.level().name(), (one, other) -> one, TreeMap::new));
    }
}
