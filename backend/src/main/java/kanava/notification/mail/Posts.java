package kanava.notification.mail;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import kanava.server.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The post there is: the operator's mail server, or none. */
@Factory
class Posts {

    private static final Logger LOG = LoggerFactory.getLogger(Posts.class);

    @Singleton
    Post post(Settings settings) {
        return settings.mail()
                .<Post>map(mail -> new SmtpPost(mail, settings.publicUrl().getHost()))
                .orElseGet(NoPost::new);
    }

    /** Said at the start, since nobody would miss a mail they don't expect. */
    @Singleton
    ApplicationEventListener<ServerStartupEvent> announcement(Settings settings) {
        return event -> settings.mail()
                .ifPresentOrElse(
                        mail -> LOG.info("Mail goes out through {}:{} ({})", mail.host(), mail.port(), mail.tls()),
                        () -> LOG.info("Mail is off: KANAVA_MAIL_HOST isn't set. Notices are shown in the app only"));
    }

    private static final class NoPost implements Post {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public void send(Envelope envelope) {
            throw new IllegalStateException("There is no mail server");
        }
    }
}
