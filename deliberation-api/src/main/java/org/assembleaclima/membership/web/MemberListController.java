package org.assembleaclima.membership.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.MemberState;
import org.assembleaclima.membership.view.MemberEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/members")
@Tag(name = "members")
class MemberListController {

    private final ViewReader<MemberEntry> members;

    MemberListController(ViewReader<MemberEntry> members) {
        this.members = members;
    }

    @GetMapping
    @Operation(
            operationId = "members",
            summary = "Members by cycle and number, then the reserve in the drawn order",
            description = "One member id is one person in every cycle.")
    ResponseEntity<Listing<MemberEntry>> list(
            @RequestParam(name = "cycle_id", required = false) @Nullable CycleId cycleId,
            @RequestParam(name = "member_id", required = false) @Nullable MemberId memberId,
            @RequestParam(required = false) @Nullable MemberState state,
            Moment moment) {
        var filters = new HashMap<String, @Nullable String>();
        filters.put("cycle", cycleId == null ? null : cycleId.value());
        filters.put("member", memberId == null ? null : memberId.toString());
        filters.put("state", state == null ? null : state.name());
        return moment.list(members, filters);
    }
}
