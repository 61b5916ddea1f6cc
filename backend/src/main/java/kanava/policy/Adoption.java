package kanava.policy;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import kanava.organisation.Unit;

/** Another organisation's document taken up as one's own: what is only theirs doesn't come along. */
@Singleton
public class Adoption {

    private final Presets presets;
    private final PolicyText text;

    Adoption(Presets presets, PolicyText text) {
        this.presets = presets;
        this.text = text;
    }

    /**
     * @param preset code of the document
     * @param own the rules so far: their mail domains stay
     * @param units take the place of the document's units of the same name
     * @return empty where there is no such document
     */
    public Optional<PolicyDocument> of(String preset, PolicyDocument own, Collection<Unit> units) {
        return presets.find(preset)
                .map(chosen ->
                        text.with(text.amid(chosen.document(), units), Map.of("mailDomains", own.mailDomains())));
    }
}
