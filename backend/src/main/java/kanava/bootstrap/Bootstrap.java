package kanava.bootstrap;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import kanava.server.Settings;

/** The first start on an empty database of one's own. The password is printed this once, when it is sure to be valid. */
@Singleton
class Bootstrap implements ApplicationEventListener<StartupEvent> {

    private final Settings settings;
    private final FirstOrganisation first;

    Bootstrap(Settings settings, FirstOrganisation first) {
        this.settings = settings;
        this.first = first;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (settings.demo()) {
            return;
        }
        first.found()
                .ifPresent(password -> System.out.println(
                        "First start. Sign in as " + FirstOrganisation.ADMINISTRATOR + " with the password " + password
                                + "\nIt is shown this once, stored nowhere and must be changed at once."));
    }
}
