package kanava.verification.fetch;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Where a host and port lead. The one place that decides which machines get a packet: in production the public
 * internet, in the demonstration the program itself, in tests a local server.
 */
public interface Destinations {

    /** @return addresses to try in turn, all of them allowed; asked once for each host and port of a fetch */
    List<InetSocketAddress> of(String host, int port) throws UnknownHostException, NotAllowed;
}
