package kanava.platform;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a public profile page of a platform says whose it is, as data; `platforms.yaml` says what each part means. The first
 * place that says something counts.
 */
public record IdentityPlaces(List<Place> permanentId, List<Place> handle, List<Place> displayName) {

    public static final IdentityPlaces NONE = new IdentityPlaces(null, null, null);

    public IdentityPlaces {
        permanentId = permanentId == null ? List.of() : List.copyOf(permanentId);
        handle = handle == null ? List.of() : List.copyOf(handle);
        displayName = displayName == null ? List.of() : List.copyOf(displayName);
    }

    /**
     * @param at a selector; what its element says is its content, its link or its text
     * @param take the part of it, as the pattern's first group; null for all of it
     */
    public record Place(String at, Pattern take) {}
}
