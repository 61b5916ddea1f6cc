package kanava.notedaddress;

import java.time.LocalDate;

/**
 * A note as somebody writes it.
 *
 * @param address canonical, where it could be read; as it was typed otherwise
 * @param platform null where the address is no profile's
 */
public record NotedAddressFacts(
        NotedAddress.Kind kind, String address, String platform, LocalDate sinceOn, String reason, String done) {

    NotedAddressFacts at(String canonical, String itsPlatform) {
        return new NotedAddressFacts(kind, canonical, itsPlatform, sinceOn, reason, done);
    }
}
