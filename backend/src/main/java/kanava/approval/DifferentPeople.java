package kanava.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether each of several steps can be taken by somebody else (SOD-1). One after the other gets a person; where the only ones
 * left are needed elsewhere, that step gets another.
 */
final class DifferentPeople {

    private final List<Set<String>> steps = new ArrayList<>();
    private final Map<String, Integer> stepOf = new HashMap<>();

    /** @return false where nobody is left for one more step; then it isn't added */
    boolean add(Set<String> who) {
        steps.add(who);
        if (place(steps.size() - 1, new HashSet<>())) {
            return true;
        }
        steps.removeLast();
        return false;
    }

    private boolean place(int step, Set<String> tried) {
        for (var person : steps.get(step)) {
            if (tried.add(person)) {
                var other = stepOf.get(person);
                if (other == null || place(other, tried)) {
                    stepOf.put(person, step);
                    return true;
                }
            }
        }
        return false;
    }
}
