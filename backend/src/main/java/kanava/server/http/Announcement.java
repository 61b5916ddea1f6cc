package kanava.server.http;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import kanava.server.Settings;

/** Says on the terminal where Kanava is to be found. */
@Singleton
final class Announcement implements ApplicationEventListener<ServerStartupEvent> {
    private final Settings settings;

    Announcement(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        System.out.println(
                "Kanava is ready at " + (settings.demo() ? event.getSource().getURI() : settings.publicUrl()));
    }
}
