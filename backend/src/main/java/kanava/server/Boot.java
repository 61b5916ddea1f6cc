package kanava.server;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import java.util.HashMap;
import java.util.Map;
import kanava.server.db.Databases;
import kanava.server.limits.Limits;

/**
 * Before anything else: read the settings, have a migrated database, and tell the framework of both. It stands here and
 * not in main, so that `make run` and every test begin the same way.
 */
@ContextConfigurer
public final class Boot implements ApplicationContextConfigurer {

    @Override
    public void configure(ApplicationContextBuilder builder) {
        Settings settings = settings();
        Settings.Database database = database();
        Map<String, Object> properties = new HashMap<>();
        properties.put("micronaut.server.port", settings.port() == 0 ? -1 : settings.port());
        properties.put("micronaut.server.host", settings.bind());
        properties.put("datasources.default.url", database.url());
        properties.put("datasources.default.username", database.user());
        properties.put("datasources.default.password", database.password());
        properties.put("micronaut.security.token.jwt.signatures.secret.generator.secret", settings.secret());
        properties.put("kanava.demo", settings.demo());
        properties.put("kanava.rate-limit", Limits.property(settings.rateLimit()));
        properties.put("kanava.sign-in-limit", Limits.property(settings.signInLimit()));
        properties.put("kanava.report-limit", Limits.property(settings.reportLimit()));
        builder.singletons(settings).properties(properties);
    }

    /** As this JVM was started with. */
    public static Settings settings() {
        return Ready.SETTINGS;
    }

    /** The database of this JVM, migrated. */
    public static Settings.Database database() {
        return Ready.DATABASE;
    }

    /** Once a JVM, however many contexts its tests open. */
    private static final class Ready {
        static final Settings SETTINGS = Settings.from(System.getenv());
        static final Settings.Database DATABASE = Databases.prepare(SETTINGS);
    }
}
