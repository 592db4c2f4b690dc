package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.cycle.CycleCommand.PlanCycle;
import org.assembleaclima.cycle.CycleCommand.RedateCycle;
import org.assembleaclima.cycle.RuleSetCommand.PublishRuleSet;
import org.assembleaclima.security.Role;

/** The lines of the commands of cycles and their rule sets: see {@link CommandMatrixTest}. */
final class CycleMatrix {

    static final List<MatrixLine> LINES = List.of(
            new MatrixLine(PublishRuleSet.class, "/api/v1/rule-sets", """
                {"rule_set_id": "matrix", "rules": {"title": "Prova", "minimum_age": 16, "members": 1, "cohorts": [2],
                 "term_months": 1, "majority": {"numerator": 2, "denominator": 3, "strict": false, "base": "CAST"},
                         "ballots": {"quorum": {"numerator": 1, "denominator": 2}, "votes_replaceable": true},
                         "responses": {"answer_within_months": 3, "review_months": [3, 12]},
                 "sources": []}}""", Role.SECRETARIAT),
            new MatrixLine(PlanCycle.class, "/api/v1/cycles", """
                {"cycle_id": "2024", "ordinal": 9, "kind": "REGULAR", "starts_on": "2027-01-01",
                 "rule_set_id": "none", "rule_set_version": 1, "themes": [], "sources": []}""", Role.SECRETARIAT),
            new MatrixLine(RedateCycle.class, "/api/v1/cycles/{cycle_id}/redate", """
                {"starts_on": "2027-01-01", "reason": "Prova"}""", Role.SECRETARIAT));

    private CycleMatrix() {}
}
