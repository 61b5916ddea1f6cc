package kanava.approval;

import kanava.identity.Role;

/**
 * A step of a running review: the policy's step, bound to the unit whose holders of the role take it.
 *
 * @param no counts from 1
 * @param days to decide
 */
public record Step(int no, Role role, String unitId, int days) {}
