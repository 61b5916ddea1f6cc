package kanava.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The units of one organisation as a tree. Trees are small (tens to hundreds), so they are read whole. */
public final class UnitTree {

    private final Map<String, Unit> byId;

    public UnitTree(Collection<Unit> units) {
        this.byId = units.stream().collect(Collectors.toUnmodifiableMap(Unit::id, Function.identity()));
    }

    public Optional<Unit> find(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** The unit and everything above it, nearest first. */
    public List<Unit> pathUp(String id) {
        var path = new ArrayList<Unit>();
        for (var unit = find(id); unit.isPresent(); unit = find(unit.get().parentId())) {
            path.add(unit.get());
        }
        return path;
    }

    /** The unit itself or its nearest ancestor that stands at the level or above it, and everything further up. */
    public List<Unit> pathUpFrom(String id, UnitLevel level) {
        return pathUp(id).stream()
                .dropWhile(unit -> unit.level().compareTo(level) > 0)
                .toList();
    }

    /** The units themselves and all units below them. */
    public Set<String> subtrees(Collection<String> roots) {
        var wanted = new HashSet<>(roots);
        return byId.keySet().stream()
                .filter(id -> pathUp(id).stream().anyMatch(unit -> wanted.contains(unit.id())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those right below. */
    public List<Unit> children(String id) {
        return byId.values().stream().filter(unit -> id.equals(unit.parentId())).toList();
    }

    /** The organisation itself. */
    public Unit root() {
        return byId.values().stream()
                .filter(unit -> unit.parentId() == null)
                .findFirst()
                .orElseThrow();
    }

    /** Parents before children, siblings by Finnish name. */
    public List<Unit> parentsFirst() {
        return byId.values().stream()
                .sorted(java.util.Comparator.<Unit>comparingInt(
                                unit -> pathUp(unit.id()).size())
                        .thenComparing(unit -> unit.name().fi())
                        .thenComparing(Unit::id))
                .toList();
    }
}
