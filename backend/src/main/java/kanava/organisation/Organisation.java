package kanava.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A public body with accounts of its own.
 *
 * @param slug its short name in addresses, the same for ever
 * @param zone the zone whose midnight begins and ends its days
 * @param listPageUrl the web page that lists its official accounts
 * @param homeUrl its front page
 * @param pagesSince since when these two have their addresses
 * @param officialChannels where its matters are dealt with, in its own order
 * @param version counts its changes
 */
public record Organisation(
        String id,
        String slug,
        Text name,
        ZoneId zone,
        String listPageUrl,
        String homeUrl,
        List<OfficialChannel> officialChannels,
        Instant pagesSince,
        long version) {

    public Organisation {
        officialChannels = List.copyOf(officialChannels);
    }

    /** A new one. */
    public Organisation(String id, String slug, Text name, ZoneId zone, String listPageUrl, String homeUrl) {
        this(id, slug, name, zone, listPageUrl, homeUrl, List.of(), Instant.EPOCH, 0);
    }

    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
