package org.assembleaclima.membership;

/**
 * Who a member is. Kept apart from all events, so that it can be erased (R8.3).
 *
 * @param email empty when there is none
 * @param phone empty when there is none
 */
public record Person(String name, String email, String phone) {

    /** Shows nothing of it: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Person[]";
    }
}
