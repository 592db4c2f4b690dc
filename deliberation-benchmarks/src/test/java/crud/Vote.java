package crud;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;

/** One vote: the table's unique key lets a member have one on each ballot. */
@Entity
class Vote {

    /** Null until it is stored. */
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vote_seq")
    @SequenceGenerator(name = "vote_seq", sequenceName = "vote_seq", allocationSize = 50)
    private @Nullable Long id;

    private UUID ballotId = new UUID(0, 0);
    private UUID memberId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private Choice choice = Choice.ABSTAIN;

    private Instant castAt = Instant.EPOCH;

    protected Vote() {} // JPA's

    Vote(Ballot ballot, Member member, Choice choice, Instant castAt) {
        this.ballotId = ballot.id();
        this.memberId = member.id();
        this.choice = choice;
        this.castAt = castAt;
    }

    enum Choice {
        YES,
        NO,
        ABSTAIN
    }

    String receipt() {
        return String.valueOf(id);
    }

    interface Votes extends JpaRepository<Vote, Long> {}
}
