package kanava.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kanava.account.VerificationSummary.Outcome;
import kanava.verification.Evidence.Level;

/**
 * What the evidence says taken together.
 *
 * @param verifiedUntil until when every check holds, or is given time to be mended; null while one doesn't and isn't
 * @param broken what was there before and is missing now, while there is time to mend it (VER-repeat)
 */
public record Verdict(List<Evidence> evidence, Outcome outcome, Instant verifiedUntil, Set<CheckKind> broken) {

    /** Field of the log: the day on which an account leaves the public list unless something is done. */
    public static final String LISTED_UNTIL = "listedUntil";

    public Verdict {
        evidence = List.copyOf(evidence);
        broken = Set.copyOf(broken);
    }

    /**
     * A new look, beside what was known before. What was never seen where it is looked for now, as the page is a new one or
     * has moved, takes nothing away either: the account stays verified as long as it was, and no longer. What was there and is
     * missing now is to be mended within the grace; found again, it is as if nothing had been.
     *
     * @param verifiedUntil until when it was; null where it wasn't
     * @param grace how long an account stays verified without what is missing
     */
    static Verdict of(
            Subject subject,
            Collection<Evidence> before,
            Instant verifiedUntil,
            List<Evidence> fresh,
            Duration grace,
            Instant now) {
        var verified = verifiedUntil != null && verifiedUntil.isAfter(now);
        var broken = EnumSet.noneOf(CheckKind.class);
        var known = new ArrayList<Evidence>();
        var ends = new ArrayList<Instant>();
        for (var look : fresh) {
            var earlier = sameLook(subject, before, look);
            var one = look.after(earlier);
            var lost = earlier != null && earlier.level().proves();
            known.add(one);
            if (one.holdsAt(now)) {
                ends.add(one.validUntil());
            } else if (!lost) {
                ends.add(verifiedUntil);
            } else if (verified && one.level() == Level.MISSING) {
                broken.add(one.check());
                ends.add(now.plus(grace));
            } else {
                ends.add(null);
            }
        }
        if (ends.stream().allMatch(end -> end != null && end.isAfter(now))) {
            return new Verdict(known, Outcome.VERIFIED, Collections.min(ends), broken);
        }
        var missing = known.stream().anyMatch(evidence -> evidence.level() == Level.MISSING);
        return new Verdict(known, missing ? Outcome.MISSING : Outcome.UNKNOWN, null, Set.of());
    }

    /** Whatever was found, it is found of somebody else (ID-PIN). */
    Verdict withheld() {
        return new Verdict(evidence, Outcome.MISSING, null, Set.of());
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
