package kanava.webpage;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import kanava.platform.Platforms;
import kanava.server.jobs.Job;
import kanava.verification.LinkLook;
import kanava.webpage.LinksLeft.Left;

/** Notices by itself when a link that was to be taken away is gone. Pages are read outside of any transaction. */
@Singleton
class LinksLeftJob implements Job {

    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(50);
    private static final int PAGES_AT_ONCE = 50;

    private record Page(String organisationId, String url) {}

    private final LinksLeft links;
    private final LinkLook look;
    private final Platforms platforms;
    private final Clock clock;

    LinksLeftJob(LinksLeft links, LinkLook look, Platforms platforms, Clock clock) {
        this.links = links;
        this.look = look;
        this.platforms = platforms;
        this.clock = clock;
    }

    @Override
    public Task<Void> task() {
        return Tasks.recurring("look-for-links-left", FixedDelay.ofHours(1)).execute((instance, context) -> run());
    }

    void run() {
        int found;
        do {
            var pages = links.toLookAt(clock.instant().minus(AT_MOST_EVERY), PAGES_AT_ONCE).stream()
                    .collect(Collectors.groupingBy(left -> new Page(left.organisationId(), left.url())));
            pages.forEach(this::look);
            found = pages.size();
        } while (found == PAGES_AT_ONCE);
    }

    private void look(Page page, List<Left> left) {
        var addresses = left.stream().map(Left::address).collect(Collectors.toSet());
        var seen = look.at(
                page.url(), addresses, platforms.of(page.organisationId()).own());
        var linked = seen.orElse(addresses);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        links.gone(left.stream().filter(one -> !linked.contains(one.address())).toList());
        links.stillThere(
                left.stream().filter(one -> linked.contains(one.address())).toList(), now);
    }
}
