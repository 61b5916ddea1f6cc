package kanava.administration;

import kanava.organisation.Language;
import kanava.organisation.Text;

/** What an operator writes of a new organisation. */
public record FoundingFacts(
        String slug, Text name, String homeUrl, String listPageUrl, String zone, FirstAdministrator administrator) {

    /** @param email null where there is none */
    public record FirstAdministrator(String name, String username, String email, Language language) {}
}
