package org.assembleaclima.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assembleaclima.Catalogue;
import org.assembleaclima.ballot.BallotCommand.CloseBallotAtDeadline;
import org.assembleaclima.commitment.CommitmentCommand.MakeCommitment;
import org.assembleaclima.membership.AssemblyCommand.WithdrawPanel;
import org.assembleaclima.pac.IndicatorCommand.RecordValues;
import org.assembleaclima.proposal.ProposalCommand.AbandonVote;
import org.assembleaclima.proposal.ProposalCommand.DecideAmendment;
import org.assembleaclima.proposal.ProposalCommand.DecideProposal;
import org.assembleaclima.proposal.ProposalCommand.PutToVote;
import org.assembleaclima.proposal.ProposalCommand.TransmitProposal;
import org.assembleaclima.response.ResponseCommand.RequestResponse;
import org.assembleaclima.security.Requires;
import org.assembleaclima.security.Role;
import org.assembleaclima.session.SessionCommand.LeaveFloor;
import org.assembleaclima.session.SessionCommand.TakeFloor;
import org.assembleaclima.sortition.SortitionCommand.RecordList;
import org.assembleaclima.sortition.SortitionCommand.RecordListFailure;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role against every command, over HTTP. What is not listed here is denied. */
@OnH2
class CommandMatrixTest {

    /** One class for each feature: a new command gets its line there. */
    private static final List<MatrixLine> MATRIX = Stream.of(
                    ActionMatrix.LINES,
                    AmendmentMatrix.LINES,
                    BallotMatrix.LINES,
                    CommitmentMatrix.LINES,
                    CycleMatrix.LINES,
                    IndicatorMatrix.LINES,
                    MembershipMatrix.LINES,
                    PacMatrix.LINES,
                    ProposalMatrix.LINES,
                    ReportMatrix.LINES,
                    ResponseMatrix.LINES,
                    SessionMatrix.LINES,
                    SortitionMatrix.LINES,
                    WorkingGroupMatrix.LINES)
            .flatMap(List::stream)
            .toList();

    /** Commands that only other commands lead to, in their transaction or after it: no request can send them. */
    private static final Set<Class<?>> WITHOUT_ROUTE = Set.of(
            TransmitProposal.class,
            RequestResponse.class,
            TakeFloor.class,
            LeaveFloor.class,
            PutToVote.class,
            DecideAmendment.class,
            DecideProposal.class,
            AbandonVote.class,
            CloseBallotAtDeadline.class,
            MakeCommitment.class,
            RecordValues.class,
            RecordList.class,
            RecordListFailure.class,
            WithdrawPanel.class);

    /** What is asked of a node and recorded nowhere: whom it is for, by route. */
    private static final Map<String, Set<Role>> WITHOUT_COMMAND = Map.of(
            "/api/v1/audit/replays", Set.of(Role.AUDITOR, Role.OPERATOR),
            "/api/v1/audit/replays/{replay_number}/cancel", Set.of(Role.AUDITOR, Role.OPERATOR));

    @Autowired
    private Api api;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void the_matrix_names_every_command_and_every_command_names_its_permission() {
        var listed = MATRIX.stream().map(MatrixLine::command).toList();
        assertThat(listed).doesNotHaveDuplicates();
        var named = new HashSet<Class<?>>(listed);
        named.addAll(WITHOUT_ROUTE);
        assertThat(named).containsExactlyInAnyOrderElementsOf(Catalogue.commands());
        assertThat(listed).noneMatch(WITHOUT_ROUTE::contains);
        assertThat(Catalogue.commands())
                .allSatisfy(command -> assertThat(command).hasAnnotation(Requires.class));
    }

    @Test
    void the_matrix_names_every_route_that_takes_commands() {
        var found = routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"))
                .filter(path -> !WITHOUT_COMMAND.containsKey(path))
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(MATRIX.stream().map(MatrixLine::route).collect(Collectors.toSet()));
    }

    @Test
    void no_route_changes_anything_by_another_method() {
        assertThat(routes.getHandlerMethods().keySet().stream()
                        .filter(route -> route.getPatternValues().stream().anyMatch(path -> path.startsWith("/api/")))
                        .flatMap(route -> route.getMethodsCondition().getMethods().stream()))
                .containsOnly(RequestMethod.GET, RequestMethod.POST);
    }

    @Test
    void each_role_may_send_just_the_commands_it_is_allowed() {
        var events = jdbc.queryForObject("select count(*) from domain_event", Long.class);
        List<String> wrong = new ArrayList<>();
        MATRIX.forEach(line -> {
            for (var role : Role.ofTokens()) {
                var answer = api.post(api.token(role.code()), line.path(), line.body(), line.headers());
                var denied = answer.status() == 403 && answer.code().equals("PERMISSION_MISSING");
                // an allowed one gets past the permission and is refused for what it asks
                var asExpected = line.allowed().contains(role)
                        ? !denied && answer.status() >= 404 && answer.status() < 500
                        : denied;
                if (!asExpected) wrong.add(line.command().getSimpleName() + " by " + role + ": " + answer.status());
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from domain_event", Long.class))
                .as("nothing was left behind")
                .isEqualTo(events);
    }

    @Test
    void each_role_may_ask_of_a_node_just_what_it_is_allowed() {
        var wrong = new ArrayList<String>();
        WITHOUT_COMMAND.forEach((route, allowed) -> {
            var path = route.replace("{replay_number}", "999999");
            for (var role : Role.ofTokens()) {
                var answer = api.post(api.token(role.code()), path, "");
                var denied = answer.status() == 403 && answer.code().equals("PERMISSION_MISSING");
                if (denied == allowed.contains(role)) wrong.add(route + " by " + role + ": " + answer.status());
            }
            var nobody =
                    api.send(api.request(path).POST(BodyPublishers.noBody()).build());
            assertThat(nobody.code()).isEqualTo("AUTHENTICATION_MISSING");
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void without_a_token_every_command_is_refused() {
        for (var line : MATRIX) {
            var answer = api.send(api.request(line.path())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(line.body()))
                    .build());
            assertThat(answer.status()).as(line.path()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("AUTHENTICATION_MISSING");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }
}
