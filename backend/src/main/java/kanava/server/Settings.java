package kanava.server;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Everything an operator can set, read once from {@code KANAVA_*}. A name that isn't here is most likely a misspelt one,
 * and a misspelt setting is silently the default: so it refuses to start.
 *
 * @param rateLimit requests a minute of one person, client or address; empty for no limit
 * @param signInLimit failed sign-ins of one name in ten minutes; empty for no limit
 * @param reportLimit profiles reported from one address in ten minutes; empty for no limit
 * @param checkDeadline how long one check of an account may take, with all that it fetches and waits for
 */
public record Settings(
        int port,
        String bind,
        URI publicUrl,
        Path data,
        Path web,
        boolean demo,
        Duration clockOffset,
        String secret,
        Optional<Database> database,
        List<Network> trustedProxies,
        Optional<Mail> mail,
        OptionalInt rateLimit,
        OptionalInt signInLimit,
        OptionalInt reportLimit,
        Duration checkDeadline) {

    /** A database of the operator's own; the migration user owns the schema and may be the same as the program's. */
    public record Database(String url, String user, String password, String migrationUser, String migrationPassword) {

        public boolean ownerIsSeparate() {
            return !migrationUser.equals(user);
        }
    }

    /** The mail server that takes what Kanava sends; from is an address, maybe with a name before it. */
    public record Mail(String host, int port, Tls tls, Optional<Login> login, String from) {

        public enum Tls {
            NONE(25),
            STARTTLS(587),
            TLS(465);

            private final int port;

            Tls(int port) {
                this.port = port;
            }
        }

        public record Login(String user, String password) {}
    }

    /** The settings can't be used; each reason is a line for the operator. */
    public static final class Refused extends RuntimeException {
        public Refused(List<String> reasons) {
            super(String.join("\n", reasons));
        }
    }

    private static final Set<String> NAMES = Set.of(
            "KANAVA_PORT",
            "KANAVA_BIND",
            "KANAVA_PUBLIC_URL",
            "KANAVA_DATA",
            "KANAVA_WEB",
            "KANAVA_DEMO",
            "KANAVA_CHECK_DEADLINE",
            "KANAVA_CLOCK_OFFSET",
            "KANAVA_SECRET",
            "KANAVA_DB_URL",
            "KANAVA_DB_USER",
            "KANAVA_DB_PASSWORD",
            "KANAVA_DB_MIGRATION_USER",
            "KANAVA_DB_MIGRATION_PASSWORD",
            "KANAVA_TRUSTED_PROXIES",
            "KANAVA_MAIL_HOST",
            "KANAVA_MAIL_PORT",
            "KANAVA_MAIL_TLS",
            "KANAVA_MAIL_USER",
            "KANAVA_MAIL_PASSWORD",
            "KANAVA_MAIL_FROM",
            "KANAVA_RATE_LIMIT",
            "KANAVA_REPORT_LIMIT",
            "KANAVA_SIGN_IN_LIMIT");

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    public static Settings from(Map<String, String> environment) {
        return new Reader(environment).read();
    }

    /** Whether cookies must only travel over TLS. */
    public boolean publicOverTls() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    private static final class Reader {
        private final Map<String, String> environment;
        private final List<String> reasons = new ArrayList<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        Settings read() {
            var unknown = new TreeSet<>(environment.keySet());
            unknown.removeIf(name -> !name.startsWith("KANAVA_") || NAMES.contains(name));
            unknown.forEach(name -> reasons.add(
                    "%s is not a setting. There are: %s".formatted(name, String.join(", ", new TreeSet<>(NAMES)))));

            Optional<Database> database = text("KANAVA_DB_URL").map(this::database);
            Optional<Mail> mail = text("KANAVA_MAIL_HOST").map(this::mail);
            boolean demo = parse("KANAVA_DEMO", "true or false", Reader::truth).orElse(database.isEmpty());
            int port =
                    parse("KANAVA_PORT", "a port from 0 to 65535", Reader::port).orElse(8080);
            String bind = text("KANAVA_BIND").orElse(demo ? "127.0.0.1" : "0.0.0.0");
            if (demo && !LOOPBACK.contains(bind)) {
                reasons.add("KANAVA_BIND=" + bind + ": with demonstration sign-ins, whose password everybody knows,"
                        + " Kanava is bound to 127.0.0.1 only.");
            }
            Path data = Path.of(text("KANAVA_DATA").orElse(".data"))
                    .toAbsolutePath()
                    .normalize();
            Path web = Path.of(text("KANAVA_WEB").orElse("frontend/dist"))
                    .toAbsolutePath()
                    .normalize();
            URI publicUrl = parse("KANAVA_PUBLIC_URL", "an address like https://kanava.example.org", Reader::address)
                    .orElseGet(() -> needed(demo, "KANAVA_PUBLIC_URL", URI.create("http://127.0.0.1:" + port)));
            Duration offset = parse(
                            "KANAVA_CLOCK_OFFSET", "an ISO-8601 duration forward, like P14D or PT36H", Reader::forward)
                    .orElse(Duration.ZERO);
            if (!demo && !offset.isZero()) {
                reasons.add(
                        "KANAVA_CLOCK_OFFSET works in demonstration mode only: a register's clock tells the truth.");
            }
            String secret = text("KANAVA_SECRET").orElseGet(() -> needed(demo, "KANAVA_SECRET", null));
            if (secret != null && secret.length() < 32) {
                reasons.add("KANAVA_SECRET must have at least 32 characters: openssl rand -base64 48");
            }
            List<Network> proxies = parse(
                            "KANAVA_TRUSTED_PROXIES",
                            "addresses or networks like 10.1.2.3,10.1.0.0/16",
                            Reader::networks)
                    .orElse(List.of());
            OptionalInt rateLimit = limit("KANAVA_RATE_LIMIT", 600);
            OptionalInt signInLimit = limit("KANAVA_SIGN_IN_LIMIT", 10);
            OptionalInt reportLimit = limit("KANAVA_REPORT_LIMIT", 5);
            Duration checkDeadline = parse(
                            "KANAVA_CHECK_DEADLINE", "an ISO-8601 duration from PT20S to PT10M", Reader::deadline)
                    .orElse(Duration.ofSeconds(60));
            if (!reasons.isEmpty()) {
                throw new Refused(reasons);
            }
            return new Settings(
                    port,
                    bind,
                    publicUrl,
                    data,
                    web,
                    demo,
                    offset,
                    secret == null ? DemoSecret.in(data) : secret,
                    database,
                    proxies,
                    mail,
                    rateLimit,
                    signInLimit,
                    reportLimit,
                    checkDeadline);
        }

        private Mail mail(String host) {
            var tls = parse("KANAVA_MAIL_TLS", "NONE, STARTTLS or TLS", Mail.Tls::valueOf)
                    .orElse(Mail.Tls.STARTTLS);
            var login = text("KANAVA_MAIL_USER")
                    .map(user -> new Mail.Login(
                            user,
                            text("KANAVA_MAIL_PASSWORD").orElseGet(() -> needed(false, "KANAVA_MAIL_PASSWORD", ""))));
            if (login.isPresent() && tls == Mail.Tls.NONE) {
                reasons.add("KANAVA_MAIL_TLS=NONE would send KANAVA_MAIL_PASSWORD for everybody to read.");
            }
            return new Mail(
                    host,
                    parse("KANAVA_MAIL_PORT", "a port from 1 to 65535", Reader::servedPort)
                            .orElse(tls.port),
                    tls,
                    login,
                    parse("KANAVA_MAIL_FROM", "an address like Kanava <kanava@example.org>", Reader::mailbox)
                            .orElseGet(() -> needed(false, "KANAVA_MAIL_FROM", "")));
        }

        private Database database(String url) {
            if (!url.startsWith("jdbc:mysql://")) {
                reasons.add("KANAVA_DB_URL must begin with jdbc:mysql:// (also for MariaDB), like"
                        + " jdbc:mysql://db.example.org:3306/kanava");
            }
            String user = text("KANAVA_DB_USER").orElseGet(() -> needed(false, "KANAVA_DB_USER", ""));
            String password = text("KANAVA_DB_PASSWORD").orElseGet(() -> needed(false, "KANAVA_DB_PASSWORD", ""));
            return new Database(
                    url,
                    user,
                    password,
                    text("KANAVA_DB_MIGRATION_USER").orElse(user),
                    text("KANAVA_DB_MIGRATION_PASSWORD").orElse(password));
        }

        private OptionalInt limit(String name, int otherwise) {
            return parse(name, "a number from 1 to 1000000, or off", Reader::times)
                    .orElse(OptionalInt.of(otherwise));
        }

        private <T> T needed(boolean optional, String name, T otherwise) {
            if (!optional) {
                reasons.add(name + " must be set.");
            }
            return otherwise;
        }

        private Optional<String> text(String name) {
            return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        private <T> Optional<T> parse(String name, String wanted, Function<String, T> parser) {
            return text(name).map(value -> {
                try {
                    return parser.apply(value);
                } catch (RuntimeException e) {
                    reasons.add("%s=%s: should be %s.".formatted(name, value, wanted));
                    return null;
                }
            });
        }

        private static boolean truth(String value) {
            return switch (value) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException();
            };
        }

        private static int port(String value) {
            int port = Integer.parseInt(value);
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException();
            }
            return port;
        }

        private static int servedPort(String value) {
            int port = port(value);
            if (port == 0) {
                throw new IllegalArgumentException();
            }
            return port;
        }

        private static String mailbox(String value) {
            try {
                var parsed = InternetAddress.parse(value, true);
                if (parsed.length != 1) {
                    throw new IllegalArgumentException();
                }
                parsed[0].validate();
                return value;
            } catch (AddressException e) {
                throw new IllegalArgumentException(e);
            }
        }

        private static OptionalInt times(String value) {
            if (value.equals("off")) {
                return OptionalInt.empty();
            }
            int times = Integer.parseInt(value);
            if (times < 1 || times > 1_000_000) {
                throw new IllegalArgumentException();
            }
            return OptionalInt.of(times);
        }

        private static URI address(String value) {
            URI uri = URI.create(value);
            if (uri.getHost() == null || !Set.of("http", "https").contains(uri.getScheme())) {
                throw new IllegalArgumentException();
            }
            return uri;
        }

        private static List<Network> networks(String value) {
            return Arrays.stream(value.split(","))
                    .map(String::strip)
                    .map(Network::of)
                    .toList();
        }

        /** Less than the profile and one page take at worst would tell nothing. */
        private static Duration deadline(String value) {
            Duration time = Duration.parse(value);
            if (time.compareTo(Duration.ofSeconds(20)) < 0 || time.compareTo(Duration.ofMinutes(10)) > 0) {
                throw new IllegalArgumentException();
            }
            return time;
        }

        private static Duration forward(String value) {
            Duration offset = Duration.parse(value);
            if (offset.isNegative()) {
                throw new IllegalArgumentException();
            }
            return offset;
        }
    }
}
