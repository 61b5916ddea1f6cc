package kanava.administration;

import kanava.organisation.Language;
import kanava.organisation.Text;

/**
 * What an operator writes of a new organisation.
 *
 * @param preset code of the guideline document it begins with; null for the default
 */
public record FoundingFacts(
        String slug,
        Text name,
        String homeUrl,
        String listPageUrl,
        String zone,
        String preset,
        FirstAdministrator administrator) {

    /** @param email null where there is none */
    public record FirstAdministrator(String name, String username, String email, Language language) {}
}
