package org.assembleaclima.application;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rights that are given for three seconds, to one holder at a time, by the clock of the database. */
final class Leases {

    /** As the statements have it. */
    static final Duration LENGTH = Duration.ofSeconds(3);

    private static final String THREE_SECONDS_ON = "current_timestamp + interval '3' second";

    private final JdbcClient db;

    Leases(JdbcClient db) {
        this.db = db;
    }

    /**
     * Takes or renews one.
     *
     * @return whether it is the holder's for the next three seconds
     */
    boolean take(String name, String holder) {
        var renewed = db.sql("update lease set holder = ?, given_until = " + THREE_SECONDS_ON
                        + " where name = ? and (holder = ? or given_until < current_timestamp)")
                .params(holder, name, holder)
                .update();
        return renewed == 1 || begin(name, holder);
    }

    /** Of two that begin it at once one is told by the key of the table, and asks again a second later. */
    private boolean begin(String name, String holder) {
        var begun = db.sql("insert into lease (name, holder, given_until) select ?, ?, " + THREE_SECONDS_ON
                        + " where not exists (select 1 from lease where name = ?)")
                .params(name, holder, name)
                .update();
        return begun == 1;
    }

    /** Gives one back before its time, where it is the holder's. */
    void giveBack(String name, String holder) {
        db.sql("delete from lease where name = ? and holder = ?")
                .params(name, holder)
                .update();
    }

    /** Those of code that runs nowhere any more. */
    void forgetOld() {
        db.sql("delete from lease where given_until < current_timestamp - interval '1' day")
                .update();
    }
}
