package kanava.platform.terms;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.organisation.Organisations;
import kanava.organisation.WebAddress;
import kanava.platform.CatalogueEntry;
import kanava.platform.Platform;
import kanava.platform.Platforms;
import kanava.server.contract.FreeText;
import kanava.server.id.Ids;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.Fault;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** Terms of use and of advertising: where they stand, and who read them when. */
@Singleton
public class TermsRegister {

    /** @param answers null where none were given */
    public record ReadNow(Terms.Kind kind, String version, Reading.Answers answers) {}

    private final TermsReadings kept;
    private final Platforms platforms;
    private final Organisations organisations;
    private final RereadingInterval interval;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    TermsRegister(
            TermsReadings kept,
            Platforms platforms,
            Organisations organisations,
            RereadingInterval interval,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.kept = kept;
        this.platforms = platforms;
        this.organisations = organisations;
        this.interval = interval;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every offered platform with each kind of terms it has, in the order of the catalogue. */
    @Transactional
    public List<Terms> all(Actor reader) {
        var known = kept.all(reader.organisationId());
        return platforms.of(reader.organisationId()).entries().stream()
                .filter(entry -> !entry.archived())
                .flatMap(entry -> of(entry.platform(), known))
                .toList();
    }

    @Transactional
    public List<Terms> of(Actor reader, String platform) {
        var entry = entry(reader, platform);
        return of(entry.platform(), kept.of(reader.organisationId(), platform)).toList();
    }

    /** Anybody of the organisation may read, and says so for all. */
    @Transactional
    public Reading record(Actor actor, String platform, ReadNow now) {
        var before = one(actor, platform, now.kind());
        var faults = new ArrayList<Fault>();
        if (before.url() == null) {
            faults.add(Fault.at("/kind", "no-terms-address", Map.of()));
        }
        if (now.kind() == Terms.Kind.TERMS) {
            answered(faults, now.answers());
        }
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.RULES_NOT_MET, Map.of(), faults);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var organisationId = actor.organisationId();
        var today = organisations.byId(organisationId).today(clock);
        var reading = new Reading(
                ids.next(),
                platform,
                now.kind(),
                before.url(),
                now.version(),
                actor.id(),
                at,
                now.kind() == Terms.Kind.TERMS ? now.answers() : null,
                today.plusDays(interval.days(organisationId, today)));
        kept.add(organisationId, reading);
        kept.follow(organisationId, platform, now.kind(), before.url());
        audit.append(AuditEvent.about(at, actor, AuditAction.TERMS_READ, about(platform), Map.of(), state(reading)));
        return reading;
    }

    @Transactional
    public Terms move(Actor actor, String platform, Terms.Kind kind, String url, long expectedVersion) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.has(Role.COMMUNICATIONS)) {
            throw new Refusal(ProblemType.NOT_ALLOWED);
        }
        var before = one(actor, platform, kind);
        if (before.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        if (!WebAddress.isOne(url)) {
            throw new Refusal(
                    ProblemType.RULES_NOT_MET, Map.of(), List.of(Fault.at("/url", "not-a-web-address", Map.of())));
        }
        if (!kept.move(actor.organisationId(), platform, kind, url, expectedVersion)) {
            throw new ChangedMeanwhile();
        }
        audit.append(AuditEvent.about(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                AuditAction.TERMS_ADDRESS_CHANGED,
                about(platform),
                where(kind, before.url()),
                where(kind, url)));
        return one(actor, platform, kind);
    }

    private Terms one(Actor actor, String platform, Terms.Kind kind) {
        return of(entry(actor, platform).platform(), kept.of(actor.organisationId(), platform))
                .filter(terms -> terms.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private CatalogueEntry entry(Actor reader, String platform) {
        return platforms.of(reader.organisationId()).entry(platform).orElseThrow(NotFound::new);
    }

    private static Stream<Terms> of(Platform platform, List<Terms> known) {
        return Stream.of(Terms.Kind.values()).map(kind -> known.stream()
                .filter(terms -> terms.platform().equals(platform.id()) && terms.kind() == kind)
                .findFirst()
                .orElseGet(() -> untouched(platform, kind)));
    }

    private static Terms untouched(Platform platform, Terms.Kind kind) {
        var url = kind == Terms.Kind.TERMS ? platform.terms() : platform.advertisingTerms();
        return new Terms(platform.id(), kind, url, 0, null, null, null, null);
    }

    private static void answered(List<Fault> faults, Reading.Answers answers) {
        var given = answers == null ? new Reading.Answers(null, null, null, null) : answers;
        missing(faults, "/copyright", given.copyright());
        missing(faults, "/storage", given.storage());
        missing(faults, "/backup", given.backup());
        missing(faults, "/jurisdiction", given.jurisdiction());
    }

    private static void missing(List<Fault> faults, String pointer, String text) {
        if (text == null || FreeText.isBlank(text)) {
            faults.add(Fault.at(pointer, "missing", Map.of()));
        }
    }

    private static Subject about(String platform) {
        return new Subject(Subject.Kind.PLATFORM, platform);
    }

    private static Map<String, String> state(Reading reading) {
        var state = new TreeMap<String, String>();
        state.put("kind", reading.kind().name());
        state.put("url", reading.url());
        state.put("version", reading.version());
        state.put("nextOn", reading.nextOn().toString());
        return state;
    }

    private static Map<String, String> where(Terms.Kind kind, String url) {
        return url == null ? Map.of() : Map.of(kind == Terms.Kind.TERMS ? "terms" : "advertisingTerms", url);
    }
}
