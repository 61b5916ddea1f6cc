package kanava.administration;

import kanava.organisation.Language;
import kanava.organisation.PersonKind;

/** What an administrator writes of a person; title and email may be null. */
public record PersonFacts(String name, String title, String email, String unitId, Language language, PersonKind kind) {}
