package kanava.verification;

import static kanava.verification.CheckKind.ACCOUNT_LINKS_TO_ORGANISATION;
import static kanava.verification.CheckKind.ACCOUNT_NAMES_ORGANISATION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.platform.Platform;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;
import kanava.verification.Conventions.Proof;
import kanava.verification.Evidence.Level;
import kanava.verification.Evidence.Reason;
import kanava.verification.Evidence.Trace;
import kanava.verification.fetch.DomainTexts;
import kanava.verification.fetch.FetchResult;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.FetchResult.Later;
import kanava.verification.fetch.FetchResult.Refusal;
import kanava.verification.fetch.FetchResult.Refused;
import kanava.verification.fetch.FetchResult.Unknown;

/** Has the pages fetched and judges them. Pure but for that: the same pages give the same evidence. */
public final class Checks {

    private Checks() {}

    /**
     * @param validity how long what is found today may be relied on
     * @param first which of our pages is looked at first; where time runs out, it isn't always out for the same ones
     */
    public static List<Evidence> of(Subject subject, Pages pages, DomainTexts names, Duration validity, int first) {
        var ours = ofOurs(subject, pages, validity, first);
        if (subject.closed()) {
            return ours;
        }
        var theirs = subject.membersOnly()
                ? ofMembers(subject, ours.getLast().foundAt())
                : ofAccount(subject, pages, names, validity);
        return Stream.concat(ours.stream(), theirs.stream()).toList();
    }

    /** What a closed group shows to strangers says nothing of it, so nobody asks it (IIS-5.1c). */
    private static List<Evidence> ofMembers(Subject subject, Instant at) {
        return Stream.of(ACCOUNT_LINKS_TO_ORGANISATION, ACCOUNT_NAMES_ORGANISATION)
                .map(check ->
                        new Evidence(check, Level.UNKNOWN, subject.account(), null, Reason.CLOSED_GROUP, at, null))
                .toList();
    }

    private static List<Evidence> ofOurs(Subject subject, Pages pages, Duration validity, int first) {
        var looked = new ArrayList<>(subject.pages());
        Collections.rotate(looked, -first);
        var found = looked.stream()
                .map(page -> ofOurs(page, subject, pages, validity))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.rotate(found, first);
        return found;
    }

    private static Evidence ofOurs(LinkingPage page, Subject subject, Pages pages, Duration validity) {
        return Look.at(page.url(), pages, validity, Checks::stillTheSameHost, Reason.NOT_A_PAGE)
                .judge(page.check(), page.id(), read -> read.linkToProfile(subject.account(), subject.platforms()));
    }

    private static List<Evidence> ofAccount(Subject subject, Pages pages, DomainTexts names, Duration validity) {
        Look account = Look.at(
                subject.account(),
                pages,
                validity,
                (asked, ended) -> stillAProfile(asked, ended, subject.platforms()),
                Reason.LOGIN_WALL);
        var link = account.judge(ACCOUNT_LINKS_TO_ORGANISATION, null, page -> page.linkToPage(subject.homes()));
        return List.of(
                link.level().proves() || link.reason() == Reason.NOT_FOUND
                        ? link
                        : byConvention(link, account.said(), new Conventions(subject, pages, names), validity),
                account.judge(ACCOUNT_NAMES_ORGANISATION, null, page -> page.naming(subject.names())));
    }

    private static Evidence byConvention(Evidence link, String said, Conventions conventions, Duration validity) {
        return conventions
                .proof(said)
                .map(proof -> proven(link, proof, validity))
                .or(() -> conventions
                        .unseen()
                        .filter(why -> link.level() == Level.MISSING)
                        .map(why -> untold(link, why)))
                .orElse(link);
    }

    /** What may well be said elsewhere isn't missing, though it doesn't stand on the profile. */
    private static Evidence untold(Evidence link, FetchResult.Reason why) {
        return new Evidence(
                link.check(),
                Level.UNKNOWN,
                link.page(),
                null,
                Look.reason(why),
                link.foundAt(),
                null,
                link.pageId(),
                link.trace());
    }

    /** Whatever the profile itself showed: the convention is the account's own word, and the organisation's (EVID-STD). */
    private static Evidence proven(Evidence link, Proof proof, Duration validity) {
        var at = link.foundAt();
        return new Evidence(
                link.check(),
                Level.MACHINE_CHECKED,
                link.page(),
                proof.found(),
                null,
                at,
                at.plus(validity),
                null,
                proof.trace());
    }

    /** A page of ours that moved to somebody else's site proves nothing. */
    private static boolean stillTheSameHost(String asked, String ended) {
        return PageAddress.of(asked)
                .flatMap(before -> PageAddress.of(ended).map(before::isOnTheHostOf))
                .orElse(false);
    }

    /** Platforms send strangers to a login or consent page, with status 200. */
    private static boolean stillAProfile(String asked, String ended, List<Platform> own) {
        return ProfileAddress.read(asked, own) instanceof Profile before
                && ProfileAddress.read(ended, own) instanceof Profile after
                && before.platform().equals(after.platform());
    }

    @FunctionalInterface
    private interface Arrival {
        boolean isRight(String asked, String ended);
    }

    /** One page as it was met. Exactly one of reading and why is there. */
    private record Look(
            String page,
            PageReading reading,
            Reason why,
            Reason whenEmpty,
            Instant at,
            Instant validUntil,
            Trace trace) {

        static Look at(String page, Pages pages, Duration validity, Arrival arrival, Reason whenEmpty) {
            FetchResult result = pages.fetch(page);
            Instant at = result.at();
            return switch (result) {
                case Fetched fetched
                when arrival.isRight(page, fetched.finalAddress()) ->
                    new Look(page, pages.reading(fetched), null, whenEmpty, at, at.plus(validity), trace(fetched));
                case Fetched elsewhere -> new Look(page, null, whenEmpty, whenEmpty, at, null, trace(elsewhere));
                case Unknown unknown ->
                    new Look(
                            page,
                            null,
                            reason(unknown.reason()),
                            whenEmpty,
                            at,
                            null,
                            new Trace(null, unknown.status(), null));
                case Later later -> throw new Postponed(later.until());
                case Refused refused ->
                    new Look(page, null, reason(refused.refusal()), whenEmpty, at, null, Trace.NONE);
            };
        }

        Evidence judge(CheckKind check, String pageId, Function<PageReading, Optional<String>> looking) {
            if (reading == null) {
                return new Evidence(check, Level.UNKNOWN, page, null, why, at, null, pageId, trace);
            }
            Optional<String> found = looking.apply(reading);
            if (found.isPresent()) {
                return new Evidence(
                        check, Level.MACHINE_CHECKED, page, found.get(), null, at, validUntil, pageId, trace);
            }
            return reading.isAShell()
                    ? new Evidence(check, Level.UNKNOWN, page, null, whenEmpty, at, null, pageId, trace)
                    : new Evidence(check, Level.MISSING, page, null, null, at, null, pageId, trace);
        }

        String said() {
            return reading == null ? "" : reading.said().collect(Collectors.joining("\n"));
        }

        private static Trace trace(Fetched page) {
            return new Trace(page.finalAddress(), page.status(), page.sha256());
        }

        private static Reason reason(FetchResult.Reason reason) {
            return switch (reason) {
                case FORBIDDEN -> Reason.FORBIDDEN;
                case NOT_FOUND -> Reason.NOT_FOUND;
                case TOO_MANY_REQUESTS -> Reason.TOO_MANY_REQUESTS;
                case SERVER_ERROR -> Reason.SERVER_ERROR;
                case TIMEOUT -> Reason.TIMEOUT;
                case UNREACHABLE -> Reason.UNREACHABLE;
                case NOT_A_PAGE -> Reason.NOT_A_PAGE;
                case TOO_LARGE -> Reason.TOO_LARGE;
                case ROBOTS -> Reason.ROBOTS;
                case ROBOTS_UNREADABLE -> Reason.ROBOTS_UNREADABLE;
                case ASKED_TO_WAIT -> Reason.ASKED_TO_WAIT;
                case OUT_OF_TIME -> Reason.OUT_OF_TIME;
            };
        }

        /** A name that leads inside our own network looks like one that leads nowhere: nobody maps it by asking us. */
        private static Reason reason(Refusal refusal) {
            return refusal == Refusal.NOT_PUBLIC ? Reason.UNREACHABLE : Reason.ADDRESS_REFUSED;
        }
    }
}
