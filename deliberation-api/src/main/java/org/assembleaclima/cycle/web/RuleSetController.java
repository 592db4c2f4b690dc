package org.assembleaclima.cycle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.MajorityBase;
import org.assembleaclima.cycle.Quorum;
import org.assembleaclima.cycle.ResponseRules;
import org.assembleaclima.cycle.RuleSetCommand.PublishRuleSet;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.cycle.RuleSource;
import org.assembleaclima.cycle.Rules;
import org.assembleaclima.cycle.view.RuleSetVersion;
import org.assembleaclima.cycle.view.RuleSetVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rule-sets")
@Tag(name = "rule-sets", description = "The assembly's rules as versioned data, each with its source.")
class RuleSetController {

    private final ViewReader<RuleSetVersion> versions;
    private final ViewReader<HistoryEntry> history;

    RuleSetController(ViewReader<RuleSetVersion> versions, ViewReader<HistoryEntry> history) {
        this.versions = versions;
        this.history = history;
    }

    record PublishRuleSetBody(
            @NotNull RuleSetId ruleSetId, @NotNull @Valid RulesBody rules) {}

    record RulesBody(
            @NotNull @Size(min = 1, max = 200) @PlainText String title,
            @Min(0) @Max(120) int minimumAge,
            @Min(1) @Max(10_000) int members,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Min(1) @Max(10_000) Integer> cohorts,
            @Min(1) @Max(120) int termMonths,
            @NotNull @Valid MajorityBody majority,
            @NotNull @Valid BallotRulesBody ballots,
            @NotNull @Valid ResponseRulesBody responses,
            @NotNull @Size(max = 50) List<@NotNull @Valid SourceBody> sources) {

        Rules rules() {
            return new Rules(
                    title,
                    minimumAge,
                    members,
                    cohorts,
                    termMonths,
                    majority.majority(),
                    ballots.rules(),
                    responses.rules(),
                    sources.stream()
                            .map(source -> new RuleSource(source.rule, source.citation, source.note))
                            .toList());
        }
    }

    record MajorityBody(
            @Min(0) @Max(1000) int numerator,
            @Min(1) @Max(1000) int denominator,
            boolean strict,
            @NotNull MajorityBase base) {

        Majority majority() {
            return new Majority(numerator, denominator, strict, base);
        }
    }

    /** @param amendmentMajority what adopts an amendment; null when it is what approves a proposal */
    record BallotRulesBody(
            @NotNull @Valid QuorumBody quorum,
            boolean votesReplaceable,
            @Nullable @Valid MajorityBody amendmentMajority) {

        BallotRules rules() {
            return new BallotRules(
                    new Quorum(quorum.numerator, quorum.denominator),
                    votesReplaceable,
                    Optional.ofNullable(amendmentMajority).map(MajorityBody::majority));
        }
    }

    /**
     * Never both of months and day; neither where each transmission names its own day.
     *
     * @param answerWithinMonths after the day of transmission; null when the rules state none
     * @param answerBy the last day to answer, included; null when the rules name none
     * @param reviewMonths after the first answer's publication, rising
     */
    record ResponseRulesBody(
            @Nullable @Min(1) @Max(60) Integer answerWithinMonths,
            @Nullable LocalDate answerBy,
            @NotNull @Size(max = 12) List<@NotNull @Min(1) @Max(120) Integer> reviewMonths) {

        ResponseRules rules() {
            return new ResponseRules(
                    Optional.ofNullable(answerWithinMonths), Optional.ofNullable(answerBy), reviewMonths);
        }
    }

    record QuorumBody(
            @Min(0) @Max(1000) int numerator,
            @Min(1) @Max(1000) int denominator) {}

    record SourceBody(
            @NotNull @Size(min = 1, max = 200) @PlainText String rule,
            @NotNull @Size(min = 1, max = 500) @PlainText String citation,
            @NotNull @Size(max = 2000) @PlainText String note) {}

    @PostMapping
    @Operation(
            operationId = "publishRuleSet",
            summary = "Publish the next version of a rule set",
            description = "The first version makes the rule set. Nothing that has begun under an earlier one changes.")
    ResponseEntity<Accepted> publish(@Valid @RequestBody PublishRuleSetBody body, Caller caller) {
        return caller.create(
                new PublishRuleSet(body.ruleSetId, body.rules.rules()),
                answer -> RuleSetVersions.key(body.ruleSetId, (int) answer.version()),
                id -> "/api/v1/rule-sets/" + id.replace("/", "/versions/"));
    }

    @GetMapping
    @Operation(operationId = "ruleSets", summary = "Every version of every rule set")
    ResponseEntity<Listing<RuleSetVersion>> list(
            @RequestParam(name = "rule_set_id", required = false) @Nullable RuleSetId ruleSetId, Moment moment) {
        return moment.list(versions, Moment.where("rule_set", ruleSetId == null ? null : ruleSetId.value()));
    }

    @GetMapping("/{rule_set_id}/versions/{rule_set_version}")
    @Operation(operationId = "ruleSetVersion", summary = "One version of a rule set")
    ResponseEntity<RuleSetVersion> show(
            @PathVariable("rule_set_id") RuleSetId ruleSetId,
            @PathVariable("rule_set_version") int version,
            Moment moment) {
        return moment.of(ruleSetId).answer(versions, RuleSetVersions.key(ruleSetId, version));
    }

    @GetMapping("/{rule_set_id}/history")
    @Operation(operationId = "ruleSetHistory", summary = "What happened to a rule set, and who asked for it")
    ResponseEntity<Listing<HistoryEntry>> history(@PathVariable("rule_set_id") RuleSetId ruleSetId, Moment moment) {
        return moment.list(history, Moment.where("stream", ruleSetId));
    }
}
