package org.assembleaclima.scenario;

/**
 * Who sends a command.
 *
 * @param account opaque actor id
 * @param role its code, such as {@code chair}
 */
record Performer(String account, String role) {

    static final Performer OFFICE = new Performer("sintetico-segreteria", "secretariat");
    static final Performer CHAIR = new Performer("sintetico-presidenza", "chair");
    static final Performer FIRST_TELLER = new Performer("sintetico-scrutatore-1", "teller");
    static final Performer SECOND_TELLER = new Performer("sintetico-scrutatore-2", "teller");

    static Performer facilitator(String cycle, int group) {
        return new Performer("sintetico-" + cycle + "-facilitatore-" + group, "facilitator");
    }

    static Performer member(String account) {
        return new Performer(account, "member");
    }
}
