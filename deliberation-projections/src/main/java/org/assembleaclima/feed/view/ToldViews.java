package org.assembleaclima.feed.view;

import java.util.Map;
import java.util.Set;

/**
 * The views whose rows the live feed names, and those it does not name, with the reason. A view that is in neither is not
 * named, and a test fails until somebody has decided: a key tells who or what there is before any row is read.
 */
final class ToldViews {

    /** Everybody may read every row of these at any moment. */
    static final Set<String> TOLD = Set.of(
            "action_commitment",
            "action_file",
            "action_standing",
            "amendment",
            "answer_review",
            "answer_version",
            "attendance",
            "attendance_correction",
            "ballot",
            "commitment",
            "cycle",
            "indicator_register",
            "indicator_value",
            "member",
            "milestone",
            "minutes",
            "opinion",
            "plan",
            "plan_element",
            "plan_target",
            "proposal",
            "proposal_text",
            "report_register",
            "response_register",
            "rule_set_version",
            "session",
            "session_agenda",
            "sortition",
            "sortition_list",
            "value_correction",
            "value_file",
            "working_group");

    /** Why not. */
    static final Map<String, String> KEPT_OUT = Map.of(
            "activity", "every change is counted in it",
            "answer_draft", "an answer is for the offices until it is published",
            "ballot_roll", "votes are sealed until the close, and afterwards not for everybody",
            "history", "every change is a row of it, named by stream and version",
            "lineage_edge", "an edge is the change itself, between things that are named already",
            "proposal_story", "every change of a proposal or its ballots is a step of it");

    private ToldViews() {}
}
