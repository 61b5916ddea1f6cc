package kanava.verification;

import java.util.List;
import kanava.platform.Platform;

/**
 * What is compared with the pages.
 *
 * @param account the account's canonical address
 * @param listPage the organisation's page that lists its accounts
 * @param homePage the organisation's front page; a link there is as good, as most profiles have room for one link only
 * @param names the organisation's names, and the unit's where it has one, in all languages
 * @param platforms the organisation's own, beside those whose addresses everybody's are
 */
public record Subject(String account, String listPage, String homePage, List<String> names, List<Platform> platforms) {

    public Subject {
        names = List.copyOf(names);
        platforms = List.copyOf(platforms);
    }
}
