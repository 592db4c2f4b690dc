package org.assembleaclima.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assembleaclima.DeliberationApplication;
import org.assembleaclima.ballot.BallotCommand.CastVote;
import org.assembleaclima.ballot.Choice;
import org.assembleaclima.ballot.Salt;
import org.assembleaclima.benchmarks.Polling.Turn;
import org.assembleaclima.command.Answer;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.view.View;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.proposal.BlockKind;
import org.assembleaclima.proposal.DraftText;
import org.assembleaclima.proposal.DraftText.DraftBlock;
import org.assembleaclima.proposal.ProposalCommand.DraftProposal;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.assembleaclima.testing.Api;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application in this process: commands go in where controllers send them. */
final class InProcess implements AutoCloseable {

    /** What of the other application is on this class path and would join in. */
    private static final String NOT_OURS = String.join(
            ",",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.metrics.HibernateMetricsAutoConfiguration",
            "org.springframework.boot.data.autoconfigure.metrics.DataRepositoryMetricsAutoConfiguration",
            "org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration",
            "org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration");

    private static final Actor FACILITATOR = new Actor("local-facilitator", Set.of(Role.FACILITATOR));

    private final ConfigurableApplicationContext context;
    private final Commands commands;

    private InProcess(ConfigurableApplicationContext context) {
        this.context = context;
        this.commands = context.getBean(Commands.class);
    }

    static InProcess start(Path folder, String url) {
        return new InProcess(SpringApplication.run(
                DeliberationApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--deliberation.web.requests-per-minute=10000000",
                "--deliberation.audit.directory=" + folder,
                "--spring.autoconfigure.exclude=" + NOT_OURS,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres"));
    }

    Api api() {
        return new Api(base());
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    JdbcClient db() {
        return context.getBean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    List<View<?, ?>> views() {
        return context.getBeanProvider(new ParameterizedTypeReference<View<?, ?>>() {}).stream()
                .toList();
    }

    Answer vote(Hall hall, Turn turn) {
        var member = MemberId.of(hall.members().get(turn.member() - 1));
        return commands.send(
                new CastVote(BallotId.of(turn.ballot()), member, choice(turn), salt()),
                new Actor(hall.account(turn.member()), Set.of(Role.MEMBER)));
    }

    private static Choice choice(Turn turn) {
        return turn.member() % 3 == 0 ? Choice.NO : Choice.YES;
    }

    private static Salt salt() {
        var bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Salt.of(HexFormat.of().formatHex(bytes));
    }

    /** Drafts a proposal of two paragraphs. */
    Answer propose(Hall hall) {
        var debate = hall.debate();
        return commands.send(
                new DraftProposal(
                        new ProposalId(UUID.randomUUID()),
                        new CycleId(debate.assembly().cycle()),
                        WorkingGroupId.of(debate.group()),
                        new DraftText(
                                "it",
                                Bodies.TITLE,
                                Bodies.PARAGRAPHS.stream()
                                        .map(text -> new DraftBlock(null, BlockKind.PARAGRAPH, text))
                                        .toList()),
                        Set.of()),
                FACILITATOR);
    }

    @Override
    public void close() {
        context.close();
    }
}
