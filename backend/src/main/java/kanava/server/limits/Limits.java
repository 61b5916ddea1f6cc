package kanava.server.limits;

import io.github.bucket4j.TimeMeter;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;

/** The limits there are. Each can be switched off, which is one that nobody reaches. */
@Factory
public final class Limits {

    private static final String OFF = "off";

    /** Behind one address may be a whole house. */
    static final int PEOPLE_AT_AN_ADDRESS = 10;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int ROUNDS_A_DAY = 6;
    private static final int NEVER_REACHED = Integer.MAX_VALUE / PEOPLE_AT_AN_ADDRESS;

    private Limits() {}

    @Singleton
    @Named("caller")
    static Limit caller(@Property(name = "kanava.rate-limit") String times) {
        return of(number(times), MINUTE);
    }

    @Singleton
    @Named("address")
    static Limit address(@Property(name = "kanava.rate-limit") String times) {
        return of(number(times) * PEOPLE_AT_AN_ADDRESS, MINUTE);
    }

    /** Of wrong passwords and secrets, for one name. */
    @Singleton
    @Named("failures-of-name")
    static Limit failuresOfName(@Property(name = "kanava.sign-in-limit") String times) {
        return of(number(times), TEN_MINUTES);
    }

    @Singleton
    @Named("failures-from-address")
    static Limit failuresFromAddress(@Property(name = "kanava.sign-in-limit") String times) {
        return of(number(times) * PEOPLE_AT_AN_ADDRESS, TEN_MINUTES);
    }

    /** Of profiles that the public reports, from one address. */
    @Singleton
    @Named("reports")
    static Limit reports(@Property(name = "kanava.report-limit") String times) {
        return of(number(times), TEN_MINUTES);
    }

    /** Nobody fills by themselves, coming again and again, what an organisation can deal with. */
    @Singleton
    @Named("reports-of-day")
    static Limit reportsOfDay(@Property(name = "kanava.report-limit") String times) {
        return of(number(times) * ROUNDS_A_DAY, DAY);
    }

    private static Limit of(int times, Duration period) {
        return new Limit(times, period, TimeMeter.SYSTEM_NANOTIME);
    }

    public static String property(OptionalInt times) {
        return times.isPresent() ? Integer.toString(times.getAsInt()) : OFF;
    }

    private static int number(String times) {
        return times.equals(OFF) ? NEVER_REACHED : Integer.parseInt(times);
    }

    /** Whoever has one address of IPv6 has all of its network. */
    public static String network(HttpClientAddressResolver addresses, HttpRequest<?> request) {
        var address = addresses.resolve(request);
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        var whole = InetAddress.ofLiteral(address);
        return whole instanceof Inet6Address ? HexFormat.of().formatHex(Arrays.copyOf(whole.getAddress(), 8)) : address;
    }
}
