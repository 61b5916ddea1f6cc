package kanava.verification.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an address belongs to somebody on the public internet.
 *
 * <p>For IPv6 this is an allow rule: inside 2000::/3 and in none of its special blocks. IPv4 has no such bracket, so it
 * is everything but the special blocks. Both lists follow IANA's special-purpose address registries (RFC 6890) and are
 * stricter where a block can carry an address inside an address. The JDK's own {@code isLoopbackAddress} and its kin
 * know only a few of them.
 */
public final class GlobalUnicast {

    private static final List<Block> SPECIAL_V4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT; Alibaba's metadata service
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // Azure's wire server: a public number that answers only inside
            "169.254.0.0/16", // link-local; cloud metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // IETF protocol assignments
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // AMT
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarking
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved and broadcast

    private static final Block GLOBAL_V6 = Block.of("2000::/3");
    private static final List<Block> SPECIAL_V6 = blocks(
            "2001::/23", // IETF protocol assignments: Teredo, ORCHID, benchmarking
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: carries an IPv4 address
            "2620:4f:8000::/48", // AS112
            "3fff::/20"); // documentation

    private GlobalUnicast() {}

    public static boolean allows(InetAddress address) {
        // The JDK hands out ::ffff:a.b.c.d as IPv4; every other form with an IPv4 address inside is outside 2000::/3.
        List<Block> special = address instanceof Inet6Address ? SPECIAL_V6 : SPECIAL_V4;
        return (!(address instanceof Inet6Address) || GLOBAL_V6.holds(address))
                && special.stream().noneMatch(block -> block.holds(address));
    }

    private static List<Block> blocks(String... written) {
        return Stream.of(written).map(Block::of).toList();
    }

    private record Block(byte[] prefix, int bits) {

        static Block of(String written) {
            String[] parts = written.split("/");
            return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean holds(InetAddress address) {
            byte[] octets = address.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((octets[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
