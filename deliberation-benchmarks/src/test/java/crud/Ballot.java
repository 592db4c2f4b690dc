package crud;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What is voted on, while it is open. */
@Entity
class Ballot {

    @Id
    private UUID id = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    protected Ballot() {} // JPA's

    enum State {
        OPEN,
        CLOSED
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    UUID id() {
        return id;
    }

    interface Ballots extends JpaRepository<Ballot, UUID> {}
}
