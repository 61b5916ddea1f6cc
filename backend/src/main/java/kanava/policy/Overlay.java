package kanava.policy;

import java.time.Instant;

/**
 * One version of a unit's stricter rules. Versions never change; the latest one counts, and one without any values gives the
 * unit's rules up.
 *
 * @param no counts the unit's versions from 1
 * @param section where the unit's own guideline says so; null where it cites nothing
 */
public record Overlay(
        String unitId, int no, Instant since, StricterRules rules, String reason, String section, String madeById) {}
