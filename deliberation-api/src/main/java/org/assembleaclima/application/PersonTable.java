package org.assembleaclima.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.Person;
import org.assembleaclima.membership.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code person}, the only place with names and addresses. Takes part in the transaction of the command. */
@Component
class PersonTable implements Persons {

    private final JdbcClient db;

    PersonTable(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Person> find(MemberId memberId) {
        return db.sql("select name, email, phone from person where member_id = ?")
                .param(memberId.toString())
                .query((row, n) -> new Person(row.getString("name"), row.getString("email"), row.getString("phone")))
                .optional();
    }

    @Override
    public void record(MemberId memberId, Person person, Instant at) {
        erase(memberId);
        db.sql("insert into person (member_id, name, email, phone, recorded_at) values (?, ?, ?, ?, ?)")
                .params(memberId.toString(), person.name(), person.email(), person.phone(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void erase(MemberId memberId) {
        db.sql("delete from person where member_id = ?")
                .param(memberId.toString())
                .update();
    }
}
