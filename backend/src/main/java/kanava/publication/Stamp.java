package kanava.publication;

/**
 * What an organisation's list is arranged by, by number: as long as the numbers are the same, nothing of it is another.
 *
 * @param list version of the list
 * @param policy version in force; 0 for none
 * @param unitRules how many sets of rules units have had by now
 * @param units counts their changes, where units have rules of their own
 */
public record Stamp(int list, int policy, long unitRules, long units) {

    /** An organisation that is just being founded has none. */
    boolean hasRules() {
        return policy > 0;
    }
}
