package org.assembleaclima.audit.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.VerifierKey;
import org.assembleaclima.audit.view.Finding.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what witnesses signed with the checkpoint it was kept for. */
final class CosignatureCheck {

    private static final int PAGE = 500;

    private final JdbcClient db;
    private final Findings findings;

    CosignatureCheck(JdbcClient db, Findings findings) {
        this.db = db;
        this.findings = findings;
    }

    /** @param note of the checkpoint; null where none of this size is kept */
    private record Cosignature(
            long size,
            String witness,
            String line,
            @Nullable String note) {}

    void run() {
        var page = after(Long.MIN_VALUE, "");
        while (!page.isEmpty()) {
            for (var cosignature : page)
                if (!isOne(cosignature)) findings.add(Finding.at(Kind.COSIGNATURE_UNREADABLE, cosignature.size()));
            page = after(page.getLast().size(), page.getLast().witness());
        }
    }

    private List<Cosignature> after(long size, String witness) {
        return db.sql("select c.size, c.witness, c.line, (select min(k.note) from log_checkpoint k"
                        + " where k.size = c.size and k.serial = (select min(f.serial) from log_checkpoint f"
                        + " where f.size = c.size)) as note from log_cosignature c"
                        + " where c.size > ? or (c.size = ? and c.witness > ?) order by c.size, c.witness limit ?")
                .params(size, size, witness, PAGE)
                .query((row, n) -> read(row))
                .list();
    }

    private static Cosignature read(ResultSet row) throws SQLException {
        return new Cosignature(
                row.getLong("size"), row.getString("witness"), row.getString("line"), row.getString("note"));
    }

    private static boolean isOne(Cosignature kept) {
        if (kept.note() == null) return false;
        try {
            var witness = VerifierKey.parse(kept.witness());
            var lines = SignedNote.parse("\n\n" + kept.line()).signatures();
            var checkpoint = SignedNote.parse(kept.note());
            return lines.size() == 1
                    && witness.kind() == KeyKind.WITNESS
                    && new SignedNote(checkpoint.body(), lines).isSignedBy(witness);
        } catch (MalformedNote e) {
            return false;
        }
    }
}
