package kanava.demo;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import kanava.server.Settings;

/** In demonstration mode: the data is there before the first request, and the terminal says who can sign in. */
@Singleton
class DemoStart implements ApplicationEventListener<StartupEvent> {

    private final Settings settings;
    private final Demonstration demonstration;

    DemoStart(Settings settings, Demonstration demonstration) {
        this.settings = settings;
        this.demonstration = demonstration;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (settings.demo()) {
            demonstration.loadOnce();
        }
    }

    /** After the address, which comes first. */
    @EventListener
    @Order(100)
    void announce(ServerStartupEvent event) {
        if (!settings.demo()) {
            return;
        }
        var everybody = DemoData.people();
        System.out.println("\nDemonstration sign-ins, password for all of them: " + everybody.password());
        for (var staff : everybody.organisations()) {
            var names = staff.people().stream()
                    .map(person -> person.key() + "@" + staff.organisation() + ".demo")
                    .toList();
            System.out.println("  " + String.join("  ", names));
        }
    }
}
