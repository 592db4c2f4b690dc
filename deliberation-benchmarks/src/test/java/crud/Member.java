package crud;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Somebody who may vote. */
@Entity
class Member {

    @Id
    private UUID id = new UUID(0, 0);

    private String account = "";

    protected Member() {} // JPA's

    boolean isOf(String actor) {
        return account.equals(actor);
    }

    UUID id() {
        return id;
    }

    interface Members extends JpaRepository<Member, UUID> {}
}
