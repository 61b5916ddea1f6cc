package kanava.bootstrap;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import kanava.server.Settings;

/** The first start on an empty database of one's own. The password is printed this once, when it is sure to be valid. */
@Singleton
class Bootstrap implements ApplicationEventListener<StartupEvent> {

    private final Settings settings;
    private final Founding founding;

    Bootstrap(Settings settings, Founding founding) {
        this.settings = settings;
        this.founding = founding;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (settings.demo()) {
            return;
        }
        founding.found()
                .ifPresent(password -> System.out.println("First start. Sign in as " + Founding.ADMINISTRATOR
                        + " with the password " + password + "\nIt is shown this once and stored nowhere."));
    }
}
