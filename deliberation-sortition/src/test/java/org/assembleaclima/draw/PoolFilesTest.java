package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolFilesTest {

    private static final String QUOTAS = "category,feature,min,max\nsex,f,1,2\nsex,m,1,2\n";
    private static final String PEOPLE = "id,sex\na,f\nb,m\nc,f\nd,m\n";

    private static List<String> told(PoolFiles.Reading reading) {
        return reading.findings().stream().map(Finding::toString).toList();
    }

    private static List<String> ofQuotas(String categories) {
        return told(TestPools.read(categories, PEOPLE, 3));
    }

    private static List<String> ofPeople(String respondents) {
        return told(TestPools.read(QUOTAS, respondents, 3));
    }

    @Nested
    class Sound {

        @Test
        void reads_quotas_and_volunteers() {
            var reading = TestPools.read(QUOTAS, PEOPLE, 3);
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.pool())
                    .contains(new Pool(
                            3,
                            List.of("sex"),
                            List.of(new Quota("sex", "f", 1, 2, 0, 3), new Quota("sex", "m", 1, 2, 0, 3)),
                            List.of(
                                    new Volunteer("a", List.of("f"), Optional.empty()),
                                    new Volunteer("b", List.of("m"), Optional.empty()),
                                    new Volunteer("c", List.of("f"), Optional.empty()),
                                    new Volunteer("d", List.of("m"), Optional.empty()))));
        }

        @Test
        void compares_values_trimmed_and_without_case_and_ids_as_they_are() {
            var reading = TestPools.read(
                    "\ufeff Max ,MIN,Category,feature\r\n2,1,Sex,\"F \"\r\n2,1, sex,Città\r\n",
                    "SEX, id\n f,A\nF,a\n CITTA\u0300\u00a0,b\n",
                    3);
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.pool().orElseThrow().volunteers())
                    .extracting(Volunteer::id, volunteer -> volunteer.features().getFirst())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("A", "f"),
                            org.assertj.core.groups.Tuple.tuple("a", "f"),
                            org.assertj.core.groups.Tuple.tuple("b", "città"));
        }

        @Test
        void keeps_a_category_together_in_the_order_of_first_rows() {
            var pool = TestPools.read("category,feature,min,max\nb,x,0,1\na,x,0,1\nb,y,0,1\n", "id,a,b\np,x,y\n", 1)
                    .pool()
                    .orElseThrow();
            assertThat(pool.categories()).containsExactly("b", "a");
            assertThat(pool.quotas()).extracting(Quota::toString).containsExactly("b:x", "b:y", "a:x");
        }

        @Test
        void reads_bounds_for_relaxing() {
            var reading = TestPools.read(
                    "category,feature,min,max,min_flex,max_flex\nsex,f,1,2,1,\nsex,m,1,2,,3\n", PEOPLE, 3);
            assertThat(reading.pool().orElseThrow().quotas())
                    .containsExactly(new Quota("sex", "f", 1, 2, 1, 3), new Quota("sex", "m", 1, 2, 0, 3));
        }

        @Test
        void makes_a_household_of_all_columns_named() {
            var reading = TestPools.read(
                    QUOTAS,
                    "id,sex,street,number\na,f,Via Roma,1\nb,m,via roma ,1\nc,f,Via Roma,\nd,m,,\n",
                    3,
                    "Street",
                    "number");
            assertThat(reading.pool().orElseThrow().volunteers())
                    .extracting(Volunteer::household)
                    .containsExactly(
                            Optional.of("via roma\u00011"),
                            Optional.of("via roma\u00011"),
                            Optional.of("via roma\u0001"),
                            Optional.empty());
            assertThat(told(reading))
                    .containsExactly(
                            "respondents.csv, row 5, street: warning: it is blank: taken as sharing a household with nobody");
        }

        @ParameterizedTest
        @CsvSource({
            "milano_a_90,499",
            "milano_b_90,295",
            "milano_c_90,747",
            "milano_infeasible_90,262",
            "diversimax_wide_60,219"
        })
        void reads_the_pools_of_the_tests(String name, int volunteers) {
            assertThat(TestPools.pool(name).volunteers()).hasSize(volunteers);
        }

        @Test
        void no_panel_is_empty() {
            assertThatThrownBy(() -> TestPools.read(QUOTAS, PEOPLE, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Files {

        private static List<String> ofBytes(byte[] respondents) {
            return told(PoolFiles.read(QUOTAS.getBytes(StandardCharsets.UTF_8), respondents, 3, List.of()));
        }

        @Test
        void an_empty_file() {
            assertThat(ofPeople("")).containsExactly("respondents.csv: error: it is empty");
            assertThat(ofPeople("\ufeff \n")).containsExactly("respondents.csv: error: it is empty");
            assertThat(ofPeople("id,sex\n")).containsExactly("respondents.csv: error: it has no rows below its header");
            assertThat(ofQuotas("category,feature,min,max\n"))
                    .containsExactly("categories.csv: error: it has no rows below its header");
        }

        @Test
        void a_file_in_utf_16() {
            for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
                assertThat(ofBytes(PEOPLE.getBytes(charset)))
                        .containsExactly("respondents.csv: error: it is in UTF-16: save it as CSV in UTF-8");
        }

        @Test
        void a_spreadsheet_and_other_binaries() {
            assertThat(ofBytes(new byte[] {'P', 'K', 3, 4, 0, 0, 1}))
                    .containsExactly("respondents.csv: error: it is a spreadsheet, not CSV: save it as CSV in UTF-8");
            assertThat(ofBytes(new byte[] {'a', 'b', 'c', 'd', 0, 'e', 'f', 0, 'g'}))
                    .containsExactly("respondents.csv: error: it is not text: byte 5 is zero; save it as CSV in UTF-8");
        }

        @Test
        void bytes_that_are_not_utf_8_with_row_and_column() {
            var bytes = "id,sex\na,f\nb,citt\u00e0\nc,f\n".getBytes(StandardCharsets.ISO_8859_1);
            assertThat(ofBytes(bytes))
                    .containsExactly(
                            "respondents.csv, row 3, sex: error: \"citt\ufffd\" is not in UTF-8: save the file in UTF-8");
        }

        @ParameterizedTest
        @ValueSource(strings = {";", "\t", "|"})
        void columns_separated_otherwise(String separator) {
            assertThat(ofPeople(PEOPLE.replace(",", separator)))
                    .singleElement()
                    .asString()
                    .startsWith("respondents.csv, row 1: error: its columns are separated by ")
                    .endsWith(": save it with commas as separators");
        }

        @Test
        void ragged_rows() {
            assertThat(ofPeople("id,sex\na,f\nb\nc,f,x\n"))
                    .containsExactly(
                            "respondents.csv, row 3: error: it has 1 values for 2 columns",
                            "respondents.csv, row 4: error: it has 3 values for 2 columns");
        }

        @Test
        void a_quotation_mark_that_is_never_closed_leaves_the_rows_before_it() {
            assertThat(ofPeople("id,sex\na,x\n\"b\nb\",f\nc,\"f\nd,m\n"))
                    .containsExactlyInAnyOrder(
                            "respondents.csv, row 5: error: a quotation mark is opened and never closed; this row and those"
                                    + " behind it were not read",
                            "respondents.csv, row 2, sex: error: \"x\" is not among the quotas, which know \"f\", \"m\"",
                            "respondents.csv, row 3, id: error: \"b\\u000ab\" holds a line break or another control character");
        }

        @Test
        void a_value_that_goes_on_behind_its_closing_mark() {
            assertThat(ofPeople("id,sex\na,f\nb,\"m\"x\n"))
                    .containsExactly(
                            "respondents.csv, row 3: error: a value goes on behind its closing quotation mark; this"
                                    + " row and those behind it were not read");
        }

        @Test
        void missing_doubled_nameless_and_unused_columns() {
            assertThat(ofPeople("Id,id,,email\na,b,c,d@e\n"))
                    .contains(
                            "respondents.csv, row 1, sex: error: this column is missing",
                            "respondents.csv, row 1, id: error: this column is there twice",
                            "respondents.csv, row 1: error: column 3 has no name",
                            "respondents.csv, row 1, email: warning: this column is not used: leave it out, as it may name people");
            assertThat(ofQuotas("category,feature,max\nsex,f,2\nsex,m,2\n"))
                    .containsExactly("categories.csv, row 1, min: error: this column is missing");
            assertThat(told(TestPools.read(QUOTAS, PEOPLE, 3, "address")))
                    .contains("respondents.csv, row 1, address: error: this column is missing");
        }
    }

    @Nested
    class Quotas {

        private static final String HEADER = "category,feature,min,max,min_flex,max_flex\n";

        @Test
        void numbers_out_of_order_or_not_numbers() {
            assertThat(ofQuotas(HEADER + "sex,f,3,2,,\nsex,m,1.5,2,,\nage,x,1,2,2,\nage,y,1,2,,1\nage,z,,1,,\n"))
                    .contains(
                            "categories.csv, row 2, min: error: the minimum 3 is above the maximum 2",
                            "categories.csv, row 3, min: error: \"1.5\" is not a whole number from 0 to 999999999",
                            "categories.csv, row 4, min_flex: error: the lowest minimum 2 is above the minimum 1",
                            "categories.csv, row 5, max_flex: error: the maximum 2 is above the highest maximum 1",
                            "categories.csv, row 6, min: error: it is blank");
        }

        @Test
        void repeated_rows() {
            assertThat(ofQuotas(QUOTAS + "SEX,F,1,2\nsex,m,1,3\n"))
                    .containsExactly(
                            "categories.csv, row 5, feature: error: \"sex:m\" is in row 3 already, with other numbers",
                            "categories.csv, row 4, feature: warning: \"sex:f\" is in row 2 already, with the same numbers: it counts once");
        }

        @Test
        void a_category_that_is_called_like_another_column() {
            for (var taken : List.of("id", "household", "member_id"))
                assertThat(ofQuotas(QUOTAS + taken + ",a,0,1\n"))
                        .contains("categories.csv, row 4, category: error: a category cannot be called \"" + taken
                                + "\": another column is");
        }

        @Test
        void sums_that_no_panel_meets_leave_a_pool_to_relax() {
            var reading = TestPools.read(
                    "category,feature,min,max\nsex,f,3,3\nsex,m,1,2\nage,x,0,1\nage,y,0,1\n",
                    "id,sex,age\na,f,x\nb,m,x\nc,f,x\nd,m,y\n",
                    3);
            assertThat(reading.pool()).isPresent();
            assertThat(reading.isWell()).isFalse();
            assertThat(told(reading))
                    .containsExactly(
                            "categories.csv, row 2, min: unmeetable: \"sex:f\" asks for 3 at least, and 2 volunteers have it",
                            "categories.csv, row 2, min: unmeetable: the minimums of \"sex\" add up to 4, more than the panel's 3",
                            "categories.csv, row 4, max: unmeetable: the maximums of \"age\" add up to 2, fewer than the panel's 3");
        }

        @Test
        void a_value_that_nobody_has() {
            assertThat(ofQuotas(QUOTAS + "sex,other,0,1\n"))
                    .containsExactly("categories.csv, row 4, feature: warning: no volunteer has \"sex:other\"");
        }
    }

    @Nested
    class Volunteers {

        @Test
        void blanks_unknown_values_and_bad_ids_in_one_pass() {
            assertThat(ofPeople("id,sex\na, \n,f\nc d,f\n" + "x".repeat(65) + ",f\ne,diverse\n"))
                    .containsExactly(
                            "respondents.csv, row 2, sex: error: it is blank",
                            "respondents.csv, row 3, id: error: it is blank",
                            "respondents.csv, row 4, id: error: \"c d\" is not an id: 1 to 64 of A-Z a-z 0-9 _ -",
                            "respondents.csv, row 5, id: error: \"" + "x".repeat(60)
                                    + "…\" is not an id: 1 to 64 of A-Z a-z 0-9 _ -",
                            "respondents.csv, row 6, sex: error: \"diverse\" is not among the quotas, which know \"f\", \"m\"");
        }

        @Test
        void the_same_person_twice() {
            var reading = TestPools.read(QUOTAS, "id,sex\na,f\nb,m\nA,f\na, F\nb,f\n", 3);
            assertThat(told(reading))
                    .containsExactly(
                            "respondents.csv, row 6, id: error: \"b\" is in row 3 already, with other values",
                            "respondents.csv, row 5, id: warning: \"a\" is in row 2 already, with the same values: it counts once");
            assertThat(TestPools.read(QUOTAS, PEOPLE + "a, F\n", 3)
                            .pool()
                            .orElseThrow()
                            .volunteers())
                    .hasSize(4);
        }

        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tf", " =f"})
        void formulas(String value) {
            assertThat(ofPeople("id,sex\na," + value + "\n"))
                    .singleElement()
                    .asString()
                    .startsWith("respondents.csv, row 2, sex: error: ")
                    .endsWith(" begins like a formula of a spreadsheet: write it without that character");
        }

        @Test
        void a_panel_larger_than_the_pool() {
            assertThat(told(TestPools.read("category,feature,min,max\nsex,f,1,9\nsex,m,1,9\n", PEOPLE, 5)))
                    .containsExactly("respondents.csv: unmeetable: it has 4 volunteers for a panel of 5");
        }

        @Test
        void a_household_of_the_whole_pool() {
            assertThat(told(TestPools.read(
                            "category,feature,min,max\nsex,f,1,2\nsex,m,2,2\n",
                            "id,sex,home\na,f,x\nb,m,x\nc,f,x\nd,m,x\n",
                            3,
                            "home")))
                    .containsExactly(
                            "respondents.csv: unmeetable: its 4 volunteers live in 1 households, and a panel of 3 has one of each at most",
                            "categories.csv, row 3, min: unmeetable: \"sex:m\" asks for 2 at least, and the 2 volunteers who have it live in 1 households");
        }
    }

    @Nested
    class Many {

        @Test
        void lists_a_thousand_findings_and_counts_the_rest_errors_first() {
            var rows = IntStream.range(0, 5_000)
                    .mapToObj(i -> "p" + i + "," + (i < 3_000 ? "f,h" : "x,h"))
                    .collect(Collectors.joining("\n"));
            var again =
                    IntStream.range(0, 3_000).mapToObj(i -> "p" + i + ",f,h").collect(Collectors.joining("\n"));
            var reading = TestPools.read(
                    QUOTAS, "id,sex,home\n" + rows.replace(",h", ",") + "\n" + again.replace(",h", ","), 3, "home");
            assertThat(reading.found()).isEqualTo(2_000 + 3_000 * 3);
            assertThat(reading.findings()).hasSize(1_000).allMatch(finding -> finding.level() == Finding.Level.ERROR);
        }
    }
}
