package org.assembleaclima.membership.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.command.web.HoldsPersonalData;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.AssemblyCommand.ErasePerson;
import org.assembleaclima.membership.AssemblyCommand.RecordPerson;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.Person;
import org.assembleaclima.membership.Persons;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.web.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "persons", description = "Who a member is: for those who must know it, erasable, in no history.")
class PersonController {

    private final Persons persons;

    PersonController(Persons persons) {
        this.persons = persons;
    }

    /**
     * @param email empty when there is none
     * @param phone empty when there is none
     */
    record RecordPersonBody(
            @NotNull @Size(min = 1, max = 200) @PlainText String name,
            @NotNull @Size(max = 320) @PlainText String email,
            @NotNull @Size(max = 40) @PlainText String phone) {

        /** Shows nothing of it: what is printed may end in a log. */
        @Override
        public String toString() {
            return "RecordPersonBody[]";
        }
    }

    @PostMapping("/api/v1/cycles/{cycle_id}/members/{member_id}/record-person")
    @HoldsPersonalData
    @Operation(
            operationId = "recordPerson",
            summary = "Write down who a member is",
            description = "Over what was known before. The history shows that it was done, not what was written.")
    ResponseEntity<Accepted> record(
            @PathVariable("cycle_id") CycleId cycleId,
            @PathVariable("member_id") MemberId memberId,
            @Valid @RequestBody RecordPersonBody body,
            Caller caller) {
        var person = new Person(body.name, body.email, body.phone);
        return caller.send(new RecordPerson(new AssemblyId(cycleId), memberId, person), memberId);
    }

    @PostMapping("/api/v1/cycles/{cycle_id}/members/{member_id}/erase-person")
    @Operation(operationId = "erasePerson", summary = "Forget who a member is")
    ResponseEntity<Accepted> erase(
            @PathVariable("cycle_id") CycleId cycleId, @PathVariable("member_id") MemberId memberId, Caller caller) {
        return caller.send(new ErasePerson(new AssemblyId(cycleId), memberId), memberId);
    }

    @GetMapping("/api/v1/members/{member_id}/person")
    @Operation(operationId = "person", summary = "Who a member is")
    ResponseEntity<Person> show(@PathVariable("member_id") MemberId memberId, Viewer viewer) {
        return viewer.answer(() -> persons.find(memberId), Permission.KEEP_PERSONS, Permission.ERASE_PERSONS);
    }
}
