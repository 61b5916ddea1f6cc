package kanava.discovery;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.discovery.Finding.Report;
import kanava.identity.Actor;
import kanava.organisation.Organisations;
import kanava.platform.Platforms;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;
import kanava.server.id.Ids;
import kanava.server.problem.Fault;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * "Is this really you?": what the public tells of a profile (FIND-1). Nothing of whoever tells it is kept. One row for an address,
 * however often it is told of, and only so many that wait: whoever floods us fills no table, and what is told of now is always heard.
 */
@Singleton
public class Reports {

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

    /** Beyond these the one that has waited longest since its last report gives way, however many it had. */
    static final int MOST_WAITING = 200;

    /** Told of again within this, an address is no news. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final Findings findings;
    private final Organisations organisations;
    private final Platforms platforms;
    private final AuditLog audit;
    private final ApplicationEventPublisher<ProfileReported> events;
    private final Ids ids;
    private final Clock clock;

    Reports(
            Findings findings,
            Organisations organisations,
            Platforms platforms,
            AuditLog audit,
            ApplicationEventPublisher<ProfileReported> events,
            Ids ids,
            Clock clock) {
        this.findings = findings;
        this.organisations = organisations;
        this.platforms = platforms;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param words null where nothing was said
     * @throws Refusal where the address is no profile's
     */
    @Transactional
    public void take(String organisationId, String typed, String words) {
        if (!(ProfileAddress.read(typed, platforms.of(organisationId).own()) instanceof Profile profile)) {
            throw new Refusal(
                    ProblemType.RULES_NOT_MET,
                    Map.of(),
                    List.of(Fault.at("/address", "not-a-profile-address", Map.of())));
        }
        organisations.hold(organisationId);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = findings.at(organisationId, profile.canonical());
        if (before.map(Reports::joinsTheWaiting).orElse(true)
                && findings.waitingReported(organisationId) >= MOST_WAITING
                && findings.giveWay(organisationId)) {
            LOG.info(
                    "More than {} reported profiles wait in organisation {}; the one that waited longest gave way",
                    MOST_WAITING,
                    organisationId);
        }
        var finding =
                before.orElseGet(() -> fresh(organisationId, profile, now)).reported(now);
        if (before.isPresent() && before.get().state() != finding.state()) {
            findings.save(finding);
        } else {
            findings.touch(finding);
        }
        var kept = kept(finding);
        if (kept.size() < Findings.MOST_REPORTS) {
            findings.addReport(finding, new Report(words, now));
            var event = tell(finding, now);
            if (finding.waits() && kept.stream().noneMatch(one -> one.at().isAfter(now.minus(NEWS)))) {
                events.publishEvent(new ProfileReported(organisationId, event, now));
            }
        }
    }

    private static boolean joinsTheWaiting(Finding known) {
        return known.state() == Finding.State.GONE || known.waits() && known.reports() == 0;
    }

    private Finding fresh(String organisationId, Profile profile, Instant now) {
        var fresh = Finding.fresh(organisationId, ids.next(), profile.platform(), profile.canonical(), now);
        findings.add(fresh);
        return fresh;
    }

    private List<Report> kept(Finding finding) {
        return findings.reports(finding.organisationId(), List.of(finding.id())).getOrDefault(finding.id(), List.of());
    }

    /** As often as words are kept; after that it is a count and nothing else. */
    private long tell(Finding finding, Instant now) {
        return audit.append(AuditEvent.about(
                now,
                Actor.system(finding.organisationId()),
                AuditAction.PROFILE_REPORTED,
                new Subject(Subject.Kind.FINDING, finding.id()),
                Map.of(),
                finding.reportedState()));
    }
}
