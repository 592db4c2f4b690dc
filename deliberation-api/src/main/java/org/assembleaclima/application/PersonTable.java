package org.assembleaclima.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.Person;
import org.assembleaclima.membership.Persons;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
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

    /** When the command is no longer refused. */
    @Override
    public void record(MemberId memberId, Person person, Instant at) {
        CurrentUnitOfWork.get().onPrepareCommit(work -> write(memberId, person, at));
    }

    private void write(MemberId memberId, Person person, Instant at) {
        var recordedAt = at.atOffset(ZoneOffset.UTC);
        var known = db.sql("update person set name = ?, email = ?, phone = ?, recorded_at = ? where member_id = ?")
                .params(person.name(), person.email(), person.phone(), recordedAt, memberId.toString())
                .update();
        if (known > 0) return;
        // two nodes at once: the second one's key is refused and its command is tried again, which finds the first
        // one's
        db.sql("insert into person (member_id, name, email, phone, recorded_at) values (?, ?, ?, ?, ?)")
                .params(memberId.toString(), person.name(), person.email(), person.phone(), recordedAt)
                .update();
    }

    @Override
    public void erase(MemberId memberId) {
        CurrentUnitOfWork.get().onPrepareCommit(work -> db.sql("delete from person where member_id = ?")
                .param(memberId.toString())
                .update());
    }
}
