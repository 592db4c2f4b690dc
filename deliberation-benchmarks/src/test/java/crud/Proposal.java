package crud;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** One proposal as it stands, its text beside it as JSON. */
@Entity
class Proposal {

    @Id
    private UUID id = new UUID(0, 0);

    /** Null until it is stored. */
    @Version
    private @Nullable Long version;

    private String cycleId = "";
    private UUID workingGroupId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    private String title = "";
    private String language = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> pacActions = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Text text = new Text("", "", List.of());

    private Instant draftedAt = Instant.EPOCH;

    protected Proposal() {} // JPA's

    Proposal(UUID id, Draft draft, Instant draftedAt) {
        this.id = id;
        this.cycleId = draft.cycleId();
        this.workingGroupId = draft.workingGroupId();
        this.title = draft.text().title();
        this.language = draft.text().language();
        this.pacActions = draft.pacActions();
        this.text = draft.text();
        this.draftedAt = draftedAt;
    }

    enum State {
        DRAFT,
        TABLED
    }

    record Block(
            @NotNull String kind,
            @NotNull @Size(min = 1, max = 10_000) String text) {}

    record Text(
            @NotNull @Pattern(regexp = "[a-z]{2}") String language,
            @NotNull @Size(min = 1, max = 300) String title,
            @NotNull List<@Valid Block> blocks) {}

    record Draft(
            @NotNull String cycleId,
            @NotNull UUID workingGroupId,
            @NotNull List<String> pacActions,
            @NotNull @Valid Text text) {}

    /** As lists show it. */
    record Line(
            UUID proposalId,
            long version,
            String cycleId,
            UUID workingGroupId,
            State state,
            String title,
            String language,
            int textVersion,
            List<String> pacActions,
            List<String> languages,
            int amendments,
            Instant draftedAt) {}

    Line line() {
        return new Line(
                id,
                version == null ? 0 : version,
                cycleId,
                workingGroupId,
                state,
                title,
                language,
                1,
                pacActions,
                List.of(language),
                0,
                draftedAt);
    }

    Text text() {
        return text;
    }

    interface Proposals extends JpaRepository<Proposal, UUID> {

        List<Proposal> findByOrderByDraftedAtAscIdAsc(Limit limit);
    }
}
