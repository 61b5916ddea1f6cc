package kanava.verification;

import static kanava.verification.CheckKind.ACCOUNT_LINKS_TO_ORGANISATION;
import static kanava.verification.CheckKind.ACCOUNT_NAMES_ORGANISATION;
import static kanava.verification.CheckKind.LIST_PAGE_LINKS_TO_ACCOUNT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kanava.platform.Platform;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;
import kanava.verification.Evidence.Level;
import kanava.verification.Evidence.Reason;
import kanava.verification.fetch.FetchResult;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.FetchResult.Refusal;
import kanava.verification.fetch.FetchResult.Refused;
import kanava.verification.fetch.FetchResult.Unknown;

/** Judges the pages that were fetched. Pure: the same pages give the same evidence. */
public final class Checks {

    private Checks() {}

    /** @param validity how long what is found today may be relied on */
    public static List<Evidence> of(Subject subject, FetchResult listPage, FetchResult accountPage, Duration validity) {
        Look list = Look.at(subject.listPage(), listPage, validity, Checks::stillTheSameHost, Reason.NOT_A_PAGE);
        Look account = Look.at(
                subject.account(),
                accountPage,
                validity,
                (asked, ended) -> stillAProfile(asked, ended, subject.platforms()),
                Reason.LOGIN_WALL);
        return List.of(
                list.judge(
                        LIST_PAGE_LINKS_TO_ACCOUNT, page -> page.linkToProfile(subject.account(), subject.platforms())),
                account.judge(
                        ACCOUNT_LINKS_TO_ORGANISATION,
                        page -> page.linkToPage(List.of(subject.listPage(), subject.homePage()))),
                account.judge(ACCOUNT_NAMES_ORGANISATION, page -> page.naming(subject.names())));
    }

    /** A list page that moved to somebody else's site proves nothing. */
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
            String page, PageReading reading, Reason why, Reason whenEmpty, Instant at, Instant validUntil) {

        static Look at(String page, FetchResult result, Duration validity, Arrival arrival, Reason whenEmpty) {
            Instant at = result.at();
            return switch (result) {
                case Fetched fetched
                when arrival.isRight(page, fetched.finalAddress()) ->
                    new Look(page, PageReading.of(fetched), null, whenEmpty, at, at.plus(validity));
                case Fetched elsewhere -> new Look(page, null, whenEmpty, whenEmpty, at, null);
                case Unknown unknown -> new Look(page, null, reason(unknown.reason()), whenEmpty, at, null);
                case Refused refused -> new Look(page, null, reason(refused.refusal()), whenEmpty, at, null);
            };
        }

        Evidence judge(CheckKind check, Function<PageReading, Optional<String>> looking) {
            if (reading == null) {
                return new Evidence(check, Level.UNKNOWN, page, null, why, at, null);
            }
            Optional<String> found = looking.apply(reading);
            if (found.isPresent()) {
                return new Evidence(check, Level.MACHINE_CHECKED, page, found.get(), null, at, validUntil);
            }
            return reading.isAShell()
                    ? new Evidence(check, Level.UNKNOWN, page, null, whenEmpty, at, null)
                    : new Evidence(check, Level.MISSING, page, null, null, at, null);
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
            };
        }

        /** A name that leads inside our own network looks like one that leads nowhere: nobody maps it by asking us. */
        private static Reason reason(Refusal refusal) {
            return refusal == Refusal.NOT_PUBLIC ? Reason.UNREACHABLE : Reason.ADDRESS_REFUSED;
        }
    }
}
