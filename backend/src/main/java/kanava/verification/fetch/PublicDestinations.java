package kanava.verification.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import kanava.verification.fetch.FetchResult.Refusal;

/** The public internet: a name of which a single address isn't public is refused as a whole. */
public final class PublicDestinations implements Destinations {

    /** Name service. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    private final Names names;

    public PublicDestinations() {
        this(InetAddress::getAllByName);
    }

    PublicDestinations(Names names) {
        this.names = names;
    }

    @Override
    public List<InetSocketAddress> of(String host, int port) throws UnknownHostException, NotAllowed {
        InetAddress[] addresses = lookedUp(host);
        if (!Stream.of(addresses).allMatch(GlobalUnicast::allows)) {
            throw new NotAllowed(Refusal.NOT_PUBLIC);
        }
        return Stream.of(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** On a thread of its own: a look-up blocks in native code, and a slow name server must not hold a carrier. */
    private InetAddress[] lookedUp(String host) throws UnknownHostException {
        FutureTask<InetAddress[]> lookup = new FutureTask<>(() -> names.addressesOf(host));
        Thread.ofPlatform().daemon().name("name look-up").start(lookup);
        try {
            InetAddress[] found = lookup.get();
            if (found.length == 0) {
                throw new UnknownHostException(host);
            }
            return found;
        } catch (ExecutionException failed) {
            throw new UnknownHostException(host);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }
}
