package kanava.publication.web;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import kanava.lookup.LiveSnapshot;
import kanava.organisation.Organisation;
import kanava.server.http.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the beginning of the longest list in every form before the program says that it is ready: whoever comes first would
 * otherwise wait until the classes of all that stands between are loaded and their code is compiled.
 */
@Singleton
final class Rehearsal implements ApplicationEventListener<ServerStartupEvent>, Readiness, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private static final List<String> FORMS = List.of(
            "accounts",
            "accounts.html",
            "page.html",
            "accounts.csv",
            "accounts-excel.csv",
            "accounts.jsonld",
            "trust.txt",
            "xpoc-manifest.json",
            "closings.ics",
            "dataset.jsonld",
            "changes.atom");

    private static final int BYTES = 1 << 19;

    /** A start must not take much longer for it, whatever goes wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LiveSnapshot snapshot;
    private volatile boolean over;

    Rehearsal(LiveSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public boolean isReady() {
        return over;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        try {
            var known = snapshot.get();
            known.flatMap(all -> all.organisations().stream()
                            .max(Comparator.comparing(
                                    house -> all.accountsOf(house).byId().size())))
                    .ifPresent(house -> ask(event.getSource().getURI(), house));
        } finally {
            over = true;
        }
    }

    private static void ask(URI server, Organisation house) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var form : FORMS) {
                var left = (int) Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return;
                }
                var connection = server.resolve("/api/v1/public/organisations/%s/%s".formatted(house.slug(), form))
                        .toURL()
                        .openConnection();
                connection.setConnectTimeout(left);
                connection.setReadTimeout(left);
                try (var answer = connection.getInputStream()) {
                    answer.readNBytes(BYTES);
                }
            }
        } catch (IOException unheard) {
            LOG.info("The lists could not be rehearsed, so the first answers are slower: {}", unheard.toString());
        }
    }

    /** Before anybody is told that the program is there, and before its jobs begin. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
