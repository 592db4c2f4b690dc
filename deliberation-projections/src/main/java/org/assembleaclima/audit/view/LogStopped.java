package org.assembleaclima.audit.view;

/** Nothing may be added or signed; the transaction is rolled back. */
public final class LogStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Alarm alarm;

    LogStopped(Alarm alarm) {
        super(alarm.name(), null, false, false); // a finding, not a bug
        this.alarm = alarm;
    }

    public Alarm alarm() {
        return alarm;
    }
}
