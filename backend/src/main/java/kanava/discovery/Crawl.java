package kanava.discovery;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import kanava.discovery.SeenPage.Outcome;
import kanava.verification.PageAddress;
import kanava.verification.PageSurvey;
import kanava.verification.fetch.FetchResult;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.FetchResult.Later;
import kanava.verification.fetch.FetchResult.Refusal;
import kanava.verification.fetch.FetchResult.Refused;
import kanava.verification.fetch.FetchResult.Unknown;
import kanava.verification.fetch.PageFetcher;

/**
 * Reads the organisation's own pages, nearest to the start first. What is on them is data: it is followed on our own hosts only, and
 * however many pages there are, the look comes to an end.
 */
final class Crawl {

    /**
     * @param depth links away from where it begins
     * @param characters of all pages together
     * @param spellings addresses of one path that differ behind the question mark: a calendar has no last page
     */
    record Limits(int pages, int depth, long characters, Duration time, int spellings) {

        static final Limits DEFAULT = new Limits(200, 3, 40_000_000, Duration.ofMinutes(10), 10);
    }

    /** @param complete nothing was left out that the start leads to within the depth */
    record Crawled(List<SeenPage> pages, boolean complete) {}

    private static final Pattern NO_PAGE = Pattern.compile(
            "(?i).*\\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|gz|jpe?g|png|gif|svg|webp|ico|mp[34]|ics|xml|json|css|js|rss|atom)");
    /** Addresses remembered for each page that may be read. */
    private static final int KNOWN_FOR_EACH = 20;

    /** No list is longer, and a hostile page may hold links by the thousand. */
    private static final int PROFILES_OF_A_PAGE = 2000;

    /** As far as an address is kept. */
    private static final int LONGEST = 2048;

    /** How often a page is tried whose host has others to serve first. */
    private static final int TRIES = 5;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private record Step(String url, PageAddress at, int depth, int tries) {}

    private final OwnSites sites;
    private final PageFetcher pages;
    private final Limits limits;
    private final Clock clock;
    private final Instant end;

    private final Queue<Step> waiting = new ArrayDeque<>();
    private final Set<PageAddress> known = new HashSet<>();
    private final Map<String, Integer> ofPath = new HashMap<>();
    private final List<SeenPage> seen = new ArrayList<>();
    private boolean complete = true;
    private long characters;

    private Crawl(OwnSites sites, PageFetcher pages, Limits limits, Clock clock) {
        this.sites = sites;
        this.pages = pages;
        this.limits = limits;
        this.clock = clock;
        this.end = clock.instant().plus(limits.time());
    }

    /** @param progress told how many pages have been read */
    static Crawled of(OwnSites sites, PageFetcher pages, Limits limits, Clock clock, IntConsumer progress) {
        return new Crawl(sites, pages, limits, clock).run(progress);
    }

    private Crawled run(IntConsumer progress) {
        sites.starts().forEach(start -> offer(start, 0));
        while (!waiting.isEmpty()) {
            if (seen.size() >= limits.pages()
                    || characters >= limits.characters()
                    || !clock.instant().isBefore(end)) {
                complete = false;
                break;
            }
            visit(waiting.remove());
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("The program stops; the pages are looked at after the next start");
            }
            progress.accept(seen.size());
        }
        return new Crawled(List.copyOf(seen), complete);
    }

    private void offer(String url, int depth) {
        var address = PageAddress.of(url);
        if (address.isEmpty()
                || depth > 0 && !sites.hosts().contains(address.get().host())
                || NO_PAGE.matcher(address.get().path()).matches()
                || known.contains(address.get())) {
            return;
        }
        var at = address.get();
        var written = ascii(url);
        if (written.length() > LONGEST) {
            complete = false;
            return;
        }
        if (known.size() >= limits.pages() * KNOWN_FOR_EACH
                || ofPath.merge(at.host() + at.path(), 1, Integer::sum) > limits.spellings()) {
            complete = false;
            return;
        }
        known.add(at);
        waiting.add(new Step(written, at, depth, 1));
    }

    private void visit(Step step) {
        switch (pages.fetch(step.url())) {
            case Fetched page -> read(step, page);
            case Unknown unknown -> seen.add(notSeen(step, outcome(unknown.reason())));
            case Later later -> tryAgain(step, later);
            case Refused refused -> seen.add(notSeen(step, outcome(refused.refusal())));
        }
    }

    private void read(Step step, Fetched page) {
        characters += page.html().length();
        var led = PageAddress.of(page.finalAddress());
        if (led.filter(sites::owns).isEmpty()) {
            seen.add(notSeen(step, Outcome.ELSEWHERE));
            return;
        }
        if (!led.equals(Optional.of(step.at())) && !known.add(led.get()) && step.depth() > 0) {
            // Another address of a page that is read by itself.
            return;
        }
        var survey = PageSurvey.of(page);
        var outcome = survey.shell() && survey.links().isEmpty() ? Outcome.SHELL : Outcome.SEEN;
        var listPage = sites.isListPage(step.at());
        var profiles = survey.links().stream()
                .flatMap(link -> ProfileLink.of(link, step.url(), listPage, sites.platforms()).stream())
                .distinct()
                .limit(PROFILES_OF_A_PAGE)
                .toList();
        seen.add(new SeenPage(step.url(), outcome, listPage, profiles));
        if (step.depth() < limits.depth()) {
            survey.links().forEach(link -> offer(link.target(), step.depth() + 1));
        }
    }

    /** Behind what else waits; the look is in no hurry. */
    private void tryAgain(Step step, Later later) {
        if (step.tries() >= TRIES) {
            seen.add(notSeen(step, Outcome.ASKED_TO_WAIT));
            return;
        }
        var pause = Duration.between(clock.instant(), later.until());
        try {
            Thread.sleep(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        waiting.add(new Step(step.url(), step.at(), step.depth(), step.tries() + 1));
    }

    private SeenPage notSeen(Step step, Outcome outcome) {
        return new SeenPage(step.url(), outcome, sites.isListPage(step.at()), List.of());
    }

    private static Outcome outcome(FetchResult.Reason reason) {
        // A look has a time of its own, and none for a page.
        return reason == FetchResult.Reason.OUT_OF_TIME ? Outcome.TIMEOUT : Outcome.valueOf(reason.name());
    }

    /** A name that leads inside our own network looks like one that leads nowhere: nobody maps it by asking us. */
    private static Outcome outcome(Refusal refusal) {
        return refusal == Refusal.NOT_PUBLIC ? Outcome.UNREACHABLE : Outcome.ADDRESS_REFUSED;
    }

    /** As it goes over the wire, without the fragment; what isn't an address hasn't come this far. */
    private static String ascii(String url) {
        var hash = url.indexOf('#');
        return URI.create((hash < 0 ? url : url.substring(0, hash)).strip()).toASCIIString();
    }
}
