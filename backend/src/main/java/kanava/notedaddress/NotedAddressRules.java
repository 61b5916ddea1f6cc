package kanava.notedaddress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kanava.server.problem.Fault;

/** What can be said of an address. Pure: all that is wrong is said at once. */
final class NotedAddressRules {

    /** Each is held in memory for the public; no organisation has met with so many. */
    static final int MOST = 500;

    private NotedAddressRules() {}

    /**
     * @param others what the organisation says of other addresses, and no longer said
     * @param taken an account that isn't closed stands at the address: it is told of by itself
     */
    static List<Fault> faults(
            NotedAddressFacts facts, Collection<NotedAddress> others, boolean taken, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var holding = others.stream().filter(NotedAddress::holds).toList();
        if (facts.platform() == null) {
            faults.add(fault("/address", "not-a-profile-address"));
        } else if (taken) {
            faults.add(fault("/address", "address-taken"));
        } else if (holding.stream().anyMatch(other -> other.address().equals(facts.address()))) {
            faults.add(fault("/address", "address-noted"));
        }
        if (facts.sinceOn().isAfter(today)) {
            faults.add(fault("/sinceOn", "in-the-future"));
        }
        if (holding.size() >= MOST) {
            faults.add(Fault.at("", "too-many-noted-addresses", Map.of("max", Integer.toString(MOST))));
        }
        return faults;
    }

    private static Fault fault(String pointer, String code) {
        return Fault.at(pointer, code, Map.of());
    }
}
