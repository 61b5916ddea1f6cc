package kanava.lookup.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kanava.api.model.LookupAnswer;
import kanava.api.model.PublicState;
import kanava.lookup.LiveSnapshot;
import kanava.lookup.OpenedAccount;
import kanava.lookup.Snapshot;
import kanava.platform.Platform;
import kanava.platform.PlatformCatalogue;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;
import kanava.server.problem.Fault;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** What is asked of an address or a handle, and what is said to it: for programs and for the page without script alike. */
@Singleton
public class Lookups {

    /** Where a day begins first. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final LiveSnapshot snapshot;
    private final Clock clock;

    Lookups(LiveSnapshot snapshot, Clock clock) {
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /**
     * @param url null where a handle is asked for; likewise the other way round
     * @param on null for now
     */
    public record Question(String url, String handle, String platform, LocalDate on) {

        String asked() {
            return url == null ? handle : url;
        }
    }

    public LookupAnswer ask(Question question) {
        var known = snapshot.get().orElseThrow();
        var now = clock.instant();
        refuse(faults(question, known));
        var profiles = profiles(question, known);
        if (question.on() != null && question.on().isAfter(today(profiles, known, now))) {
            refuse(List.of(Fault.ofParameter("on", "in-the-future")));
        }
        var answers = profiles.stream()
                .map(profile -> question.on() == null
                        ? LookupMapper.answer(question.asked(), profile, known, now)
                        : LookupMapper.answer(question.asked(), profile, question.on(), known, now))
                .toList();
        return Advice.added(answers.stream()
                .filter(answer -> answer.getState() != PublicState.UNKNOWN)
                .findFirst()
                .or(() -> answers.stream().findFirst())
                // Unknown is a profile of a platform we know; of another site nobody can say that it is one.
                .orElseGet(() -> LookupMapper.noProfile(question, known)));
    }

    /** @param answer to a question about now */
    Optional<OpenedAccount> account(LookupAnswer answer) {
        return Optional.ofNullable(answer.getAddress())
                .flatMap(address -> snapshot.get().orElseThrow().at(address));
    }

    /** Since when the account that stood there goes on under another name. */
    Optional<Instant> movedFrom(LookupAnswer answer) {
        var address = answer.getAddress();
        return snapshot.get()
                .orElseThrow()
                .movedFrom(address)
                .flatMap(account -> account.movedFrom(address))
                .map(OpenedAccount.Listing::to);
    }

    private static List<Fault> faults(Question question, Snapshot known) {
        var faults = new ArrayList<Fault>();
        var byHandle = question.handle() != null || question.platform() != null;
        if (question.url() != null && byHandle) {
            faults.add(Fault.ofParameter("url", "address-or-handle"));
        } else if (question.url() == null && !byHandle) {
            faults.add(Fault.ofParameter("url", "required"));
        } else if (byHandle) {
            if (question.handle() == null) {
                faults.add(Fault.ofParameter("handle", "required"));
            }
            if (question.platform() == null) {
                faults.add(Fault.ofParameter("platform", "required"));
            } else if (platforms(question.platform(), known).isEmpty()) {
                faults.add(Fault.ofParameter("platform", "unknown-platform"));
            }
        }
        return faults;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.INVALID_REQUEST, Map.of(), faults);
        }
    }

    private static List<Profile> profiles(Question question, Snapshot known) {
        if (question.url() == null) {
            return ProfileAddress.ofHandle(platforms(question.platform(), known), question.handle());
        }
        return ProfileAddress.read(question.url(), known.ownPlatforms()) instanceof Profile profile
                ? List.of(profile)
                : List.of();
    }

    private static List<Platform> platforms(String id, Snapshot known) {
        return Stream.concat(
                        PlatformCatalogue.builtIn().find(id).stream(),
                        known.ownPlatforms().stream().filter(own -> own.id().equals(id)))
                .toList();
    }

    /** Of whom the address is or was; where it is nobody's, no day that has begun anywhere is refused. */
    private static LocalDate today(List<Profile> profiles, Snapshot known, Instant now) {
        return profiles.stream()
                .flatMap(profile -> Stream.concat(
                        known.at(profile.canonical()).stream(), known.listedAt(profile.canonical()).stream()))
                .map(account -> LocalDate.ofInstant(now, account.organisation().zone()))
                .findFirst()
                .orElseGet(() -> LocalDate.ofInstant(now, EARLIEST));
    }
}
