package org.assembleaclima.application;

import static org.assembleaclima.sortition.SortitionRefusal.POOL_COLUMN_MISSING;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_COLUMN_REPEATED;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_COLUMN_UNKNOWN;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_EMPTY;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_ENCODING_WRONG;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_ID_MALFORMED;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_ID_REPEATED;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_LINE_LENGTH_WRONG;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_MEMBER_ID_MALFORMED;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_NOT_CSV;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_UNUSABLE;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_VALUE_BLANK;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_VALUE_FORMULA;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_VALUE_NOT_PLAIN;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_VALUE_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.common.Refused;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.sortition.PoolEntry;
import org.assembleaclima.sortition.QuotaLine;
import org.assembleaclima.sortition.Quotas;
import org.assembleaclima.sortition.VolunteerId;
import org.assembleaclima.sortition.VolunteerRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RespondentsIntakeTest {

    private static final String MEMBER = "00000000-0000-4000-8000-0000000000a1";

    private static final Quotas QUOTAS =
            new Quotas(2, List.of(quota("zona", "1"), quota("zona", "2"), quota("età", "16-24"), quota("età", "75+")));

    private static QuotaLine quota(String category, String feature) {
        return new QuotaLine(category, feature, 0, 2, Optional.empty());
    }

    private static List<PoolEntry> read(String file, String... household) {
        return new RespondentsIntake().read(QUOTAS, file.getBytes(StandardCharsets.UTF_8), List.of(household));
    }

    private static PoolEntry entry(int line, String id, String zona, String eta, String home, String member) {
        var row = new VolunteerRow(
                VolunteerId.of(id),
                Map.of("zona", zona, "età", eta),
                Optional.of(home).filter(value -> !value.isEmpty()));
        return new PoolEntry(
                line, row, Optional.of(member).filter(value -> !value.isEmpty()).map(MemberId::of));
    }

    @Test
    void reads_everybody_in_the_order_of_the_file_whatever_the_order_of_the_columns() {
        assertThat(read("Età,ID,Zona\n 16-24 ,b,1\n75+,A, 2\n"))
                .containsExactly(entry(2, "b", "1", "16-24", "", ""), entry(3, "A", "2", "75+", "", ""));
    }

    @Test
    void takes_a_household_and_an_earlier_membership_where_they_are_told() {
        assertThat(read("id,zona,età,Casa,member_id\na,1,75+,Via Roma,%s\nb,1,75+,,\n".formatted(MEMBER), "CASA"))
                .containsExactly(entry(2, "a", "1", "75+", "via roma", MEMBER), entry(3, "b", "1", "75+", "", ""));
    }

    @Test
    void takes_the_same_line_twice_for_one() {
        assertThat(read("id,zona,età\na,1,75+\na,1,75+\n")).hasSize(1);
    }

    @Test
    void tells_every_line_that_is_wrong_at_once_with_line_column_and_reason() {
        assertThatThrownBy(() -> read("""
                        id,zona,età,member_id
                        a,1,75+,
                        a,2,75+,
                        b c,1,75+,
                        d,,75+,
                        e,3,75+,
                        f,=1,75+,
                        g,"1
                        2",75+,
                        h,1,75+
                        i,1,75+,Anna Bianchi
                        """)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(POOL_UNUSABLE);
            assertThat(refused.lines())
                    .containsExactly(
                            new Refused.Line(3, "/id", POOL_ID_REPEATED),
                            new Refused.Line(4, "/id", POOL_ID_MALFORMED),
                            new Refused.Line(5, "/zona", POOL_VALUE_BLANK),
                            new Refused.Line(6, "/zona", POOL_VALUE_UNKNOWN),
                            new Refused.Line(7, "/zona", POOL_VALUE_FORMULA),
                            new Refused.Line(8, "/zona", POOL_VALUE_NOT_PLAIN),
                            new Refused.Line(10, "", POOL_LINE_LENGTH_WRONG),
                            new Refused.Line(11, "/member_id", POOL_MEMBER_ID_MALFORMED));
            assertThat(refused.toString()).doesNotContain("Anna");
        });
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("", List.of(new Refused.Line(1, "", POOL_EMPTY))),
                Arguments.of("id,zona,età\n", List.of(new Refused.Line(1, "", POOL_EMPTY))),
                Arguments.of("id;zona;età\na;1;75+\n", List.of(new Refused.Line(1, "", POOL_NOT_CSV))),
                Arguments.of("id,zona,età\na,\"1,75+\n", List.of(new Refused.Line(2, "", POOL_NOT_CSV))),
                Arguments.of("PK\u0003\u0004", List.of(new Refused.Line(1, "", POOL_NOT_CSV))),
                Arguments.of("id,zona\na,1\n", List.of(new Refused.Line(1, "/età", POOL_COLUMN_MISSING))),
                Arguments.of(
                        "id,zona,età,zona\na,1,75+,1\n", List.of(new Refused.Line(1, "/zona", POOL_COLUMN_REPEATED))),
                Arguments.of("id,zona,età,Nome\na,1,75+,Anna\n", List.of(new Refused.Line(1, "", POOL_COLUMN_UNKNOWN))),
                Arguments.of("id,zona,età,\na,1,75+,\n", List.of(new Refused.Line(1, "", POOL_COLUMN_UNKNOWN))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void refuses_a_file_that_is_none(String file, List<Refused.Line> lines) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.lines()).isEqualTo(lines));
    }

    @Test
    void refuses_another_encoding_and_a_household_without_its_column() {
        var latin = "id,zona,eta\na,\u00e8,75+\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> new RespondentsIntake()
                        .read(new Quotas(1, List.of(quota("zona", "1"), quota("eta", "75+"))), latin, List.of()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.lines())
                        .containsExactly(new Refused.Line(2, "/zona", POOL_ENCODING_WRONG)));
        assertThatThrownBy(() -> read("id,zona,età\na,1,75+\n", "Via/casa"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.lines())
                        .containsExactly(new Refused.Line(1, "/via~1casa", POOL_COLUMN_MISSING)));
    }
}
