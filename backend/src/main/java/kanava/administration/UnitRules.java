package kanava.administration;

import java.util.Comparator;
import java.util.Map;
import kanava.organisation.Unit;
import kanava.organisation.UnitLevel;
import kanava.organisation.UnitTree;

/** Keeps the units a tree: one root, no circles, and each level narrower than the one above it. */
final class UnitRules {

    private UnitRules() {}

    /** @param id of the unit that changes; null for a new one */
    static Rules of(UnitTree tree, String id, UnitFacts facts) {
        var rules = new Rules().named("/name", facts.name());
        if (tree.root().id().equals(id)) {
            root(rules, facts);
        } else {
            placed(rules, tree, id, facts);
        }
        if (id != null) {
            aboveItsOwn(rules, tree, id, facts.level());
        }
        return rules;
    }

    private static void root(Rules rules, UnitFacts facts) {
        if (facts.parentId() != null) {
            rules.broken("/parentId", "circle");
        }
        if (facts.level() != UnitLevel.ORGANISATION) {
            rules.broken("/level", "not-one-of", Map.of("allowed", UnitLevel.ORGANISATION.name()));
        }
    }

    private static void placed(Rules rules, UnitTree tree, String id, UnitFacts facts) {
        if (facts.parentId() == null) {
            rules.broken("/parentId", "missing");
            return;
        }
        var parent = tree.find(facts.parentId());
        if (parent.isEmpty()) {
            rules.broken("/parentId", "unknown-unit");
        } else if (parent.get().archived()) {
            rules.broken("/parentId", "archived-unit");
        } else if (tree.pathUp(facts.parentId()).stream()
                .anyMatch(above -> above.id().equals(id))) {
            rules.broken("/parentId", "circle");
        } else if (facts.level().compareTo(parent.get().level()) <= 0) {
            rules.broken("/level", "level-not-below-parent", level(parent.get().level()));
        }
    }

    private static void aboveItsOwn(Rules rules, UnitTree tree, String id, UnitLevel level) {
        tree.children(id).stream()
                .filter(child -> !child.archived())
                .map(Unit::level)
                .min(Comparator.naturalOrder())
                .filter(widest -> level.compareTo(widest) >= 0)
                .ifPresent(widest -> rules.broken("/level", "level-not-above-children", level(widest)));
    }

    private static Map<String, String> level(UnitLevel level) {
        return Map.of("level", level.name());
    }
}
