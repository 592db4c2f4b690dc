package org.assembleaclima.draw;

import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assembleaclima.sortition.PooledVolunteer.Salt;
import org.assembleaclima.sortition.VolunteerId;

/** The salts of a pool as a file: columns {@code id} and {@code salt}, 64 hex digits. Secret: each is its volunteer's. */
final class SaltFile {

    static final String NAME = "salts.csv";

    private final SortedMap<VolunteerId, Salt> salts = new TreeMap<>();

    private SaltFile() {}

    static String text(SortedMap<VolunteerId, Salt> salts) {
        return CsvTable.text(csv -> {
            csv.writeRecord("id", "salt");
            salts.forEach(
                    (id, salt) -> csv.writeRecord(id.value(), HexFormat.of().formatHex(salt.bytes())));
        });
    }

    /** @throws Unusable at the first thing that is wrong with it */
    static SortedMap<VolunteerId, Salt> read(byte[] bytes) throws Unusable {
        var findings = new Findings();
        var file = new SaltFile();
        Table.open(NAME, bytes, findings).ifPresent(table -> {
            table.checkColumns(Set.of("id", "salt"), Set.of("id", "salt"));
            table.forEach(file::read);
        });
        if (findings.hasErrors())
            throw new Unusable(findings.listed().getFirst().toString());
        return Collections.unmodifiableSortedMap(file.salts);
    }

    private void read(Table.Row row) {
        var id = row.required("id");
        var salt = row.required("salt");
        if (!row.isSound()) return;
        if (!VolunteerId.isOne(id)) row.error(Finding.Code.ID_MALFORMED, "id", Texts.quoted(id) + " is not an id");
        else if (!salt.matches("[0-9a-f]{64}"))
            row.error(Finding.Code.VALUE_UNKNOWN, "salt", "it is not 64 hex digits in lower case");
        else if (salts.put(VolunteerId.of(id), new Salt(HexFormat.of().parseHex(salt))) != null)
            row.error(Finding.Code.REPEATED, "id", Texts.quoted(id) + " stood there before");
    }
}
