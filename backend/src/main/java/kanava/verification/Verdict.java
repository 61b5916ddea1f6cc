package kanava.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

    /**
     * A new look, beside what was known before. What was never seen where it is looked for now, as the page is a new one or
     * has moved, takes nothing away either: the account stays verified as long as it was, and no longer.
     *
     * @param verifiedUntil until when it was; null where it wasn't
     */
    static Verdict of(
            Subject subject, Collection<Evidence> before, Instant verifiedUntil, List<Evidence> fresh, Instant now) {
        var known = new ArrayList<Evidence>();
        var ends = new ArrayList<Instant>();
        for (var look : fresh) {
            var earlier = sameLook(subject, before, look);
            var one = look.after(earlier);
            var lost = earlier != null && earlier.level().proves();
            known.add(one);
            ends.add(one.holdsAt(now) ? one.validUntil() : lost ? null : verifiedUntil);
        }
        if (ends.stream().allMatch(end -> end != null && end.isAfter(now))) {
            return new Verdict(known, Outcome.VERIFIED, Collections.min(ends));
        }
        var missing = known.stream().anyMatch(evidence -> evidence.level() == Level.MISSING);
        return new Verdict(known, missing ? Outcome.MISSING : Outcome.UNKNOWN, null);
    }

    /** What was seen on another page, or when something else was looked for, speaks for nothing here. */
    private static Evidence sameLook(Subject subject, Collection<Evidence> before, Evidence look) {
        return before.stream()
                .filter(earlier -> earlier.isOf(look.check(), look.pageId()))
                .filter(earlier -> earlier.page().equals(look.page()))
                .filter(earlier -> !earlier.foundAt().isBefore(subject.since(look)))
                .findFirst()
                .orElse(null);
    }

    /** For the audit log: each check and how it stands, of several pages that which stands worst. */
    static Map<String, String> levels(Collection<Evidence> evidence) {
        return evidence.stream()
                .collect(Collectors.groupingBy(
                        look -> look.check().name(),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.maxBy(Comparator.comparing(Evidence::level)),
                                worst -> worst.orElseThrow().level().name())));
    }
}
