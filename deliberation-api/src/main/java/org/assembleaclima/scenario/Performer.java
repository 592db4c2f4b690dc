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

    static final Performer TECHNICAL_OFFICE = new Performer("sintetico-ufficio-tecnico", "city_office");
    static final Performer DRAFTER = new Performer("sintetico-ufficio-proponente", "city_office");
    static final Performer AUTHORITY = new Performer("sintetico-giunta", "city_authority");
    static final Performer MONITORING = new Performer("sintetico-monitoraggio", "monitoring_office");

    static Performer facilitator(String cycle, int group) {
        return new Performer("sintetico-" + cycle + "-facilitatore-" + group, "facilitator");
    }

    static Performer member(String account) {
        return new Performer(account, "member");
    }
}
