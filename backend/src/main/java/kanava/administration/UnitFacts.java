package kanava.administration;

import kanava.organisation.Text;
import kanava.organisation.UnitLevel;

/** What an administrator writes of a unit. */
public record UnitFacts(Text name, UnitLevel level, String parentId) {}
