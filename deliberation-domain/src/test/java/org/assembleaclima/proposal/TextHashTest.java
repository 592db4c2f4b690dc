package org.assembleaclima.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.common.Seed;
import org.assembleaclima.pac.ActionCode;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TextHashTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Where a hand-written encoder goes wrong: escapes, controls, the edges of the planes, what others escape. */
    private static final int[] AWKWARD = {
        '"', '\\', '/', '\b', '\f', '\n', '\r', '\t', 0, 1, 0x0b, 0x1f, 0x20, 0x7e, 0x7f, 0x80, 0x9f, 0xa0, 'è', '€',
        0x2028, 0x2029, 0xd7ff, 0xe000, 0xfeff, 0xfffd, 0xffff, 0x10000, 0x1f333, 0x10ffff
    };

    private static final String SIXTY_FOUR_DIGITS = "0123456789abcdef".repeat(4);

    @Test
    void a_known_text_has_the_hash_anyone_computes() {
        // printf '%s' '{"blocks":[{"id":"b1","kind":"HEADING","text":"Più alberi\n\"subito\""}],"language":"it",
        // "pac_actions":["2.1.3","2.1.10"],"title":"Alberi 🌳"}' without the line break | sha256sum
        var text = new AmendableText(
                new ProposalText(
                        "it",
                        "Alberi 🌳",
                        List.of(new Block(BlockId.of("b1"), BlockKind.HEADING, "Più alberi\n\"subito\""))),
                actions("2.1.3", "2.1.10"));

        assertThat(TextHash.of(text).value())
                .isEqualTo("e5a9153ca6bee19086bf226e08bfd196514e8b357a54ea8cc5c7493fd174f3bf");
    }

    @Test
    void writes_every_awkward_character_as_rfc_8785_does() throws IOException {
        for (int character : AWKWARD) {
            var text = textOf(Character.toString(character));

            assertThat(TextHash.canonical(text))
                    .as("U+%04X", character)
                    .isEqualTo(new JsonCanonicalizer(jsonOf(text, Seed.random())).getEncodedString());
        }
    }

    @Test
    void writes_any_text_as_rfc_8785_does() throws IOException {
        var random = Seed.random();
        for (int i = 0; i < 1000; i++) {
            var text = someText(random);

            assertThat(TextHash.canonical(text))
                    .as(Seed.told())
                    .isEqualTo(new JsonCanonicalizer(jsonOf(text, random)).getEncodedString());
        }
    }

    @Test
    void differs_when_anything_a_reader_sees_differs() {
        var b1 = block("b1", BlockKind.PARAGRAPH, "a");
        var b2 = block("b2", BlockKind.PARAGRAPH, "b");
        var texts = Stream.of(
                about(new ProposalText("it", "T", List.of(b1, b2))),
                about(new ProposalText("en", "T", List.of(b1, b2))),
                about(new ProposalText("it", "U", List.of(b1, b2))),
                about(new ProposalText("it", "T", List.of(b2, b1))),
                about(new ProposalText("it", "T", List.of(block("b1", BlockKind.HEADING, "a"), b2))),
                about(new ProposalText("it", "T", List.of(block("b3", BlockKind.PARAGRAPH, "a"), b2))),
                about(new ProposalText("it", "T", List.of(block("b1", BlockKind.PARAGRAPH, "ab")))));

        assertThat(texts.map(TextHash::of)).doesNotHaveDuplicates();
    }

    @Test
    void accepts_64_lower_case_hex_digits() {
        assertThat(TextHash.of(SIXTY_FOUR_DIGITS)).hasToString(SIXTY_FOUR_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0",
                "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
                "g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void refuses_other_shapes(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> TextHash.of(hex));
    }

    /** The text as another program would write it: the fields of every object in any order. */
    private static String jsonOf(AmendableText amendable, Random random) {
        var text = amendable.text();
        var actions = amendable.pacActions().stream().map(ActionCode::value).toList();
        var blocks = text.blocks().stream()
                .map(block -> inAnyOrder(
                        random,
                        Map.of(
                                "id", block.id().value(),
                                "kind", block.kind().name(),
                                "text", block.text())))
                .toList();
        return JSON.writeValueAsString(inAnyOrder(
                random,
                Map.of("blocks", blocks, "language", text.language(), "pac_actions", actions, "title", text.title())));
    }

    private static Map<String, Object> inAnyOrder(Random random, Map<String, ?> fields) {
        var names = new ArrayList<>(fields.keySet().stream().sorted().toList());
        Collections.shuffle(names, random);
        var shuffled = new LinkedHashMap<String, Object>();
        names.forEach(name -> shuffled.put(name, fields.get(name)));
        return shuffled;
    }

    private static AmendableText someText(Random random) {
        var kinds = BlockKind.values();
        var blocks = IntStream.rangeClosed(1, 1 + random.nextInt(5))
                .mapToObj(n -> new Block(BlockId.numbered(n), kinds[random.nextInt(kinds.length)], someWords(random)))
                .toList();
        var codes = Stream.of("1.1.1", "2.1.3", "2.1.10").filter(ignored -> random.nextBoolean());
        return about(new ProposalText("it", someWords(random), blocks), codes.toArray(String[]::new));
    }

    private static String someWords(Random random) {
        return random.ints(random.nextInt(40), 0, 4)
                .map(choice -> switch (choice) {
                    case 0 -> AWKWARD[random.nextInt(AWKWARD.length)];
                    case 1 -> random.nextInt(0x20);
                    case 2 -> 0x10000 + random.nextInt(0x100000);
                    default -> 0x20 + random.nextInt(0xd800 - 0x20);
                })
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static AmendableText textOf(String words) {
        return about(new ProposalText("it", words, List.of(block("b1", BlockKind.PARAGRAPH, words))));
    }

    private static AmendableText about(ProposalText text, String... codes) {
        return new AmendableText(text, actions(codes));
    }

    private static List<ActionCode> actions(String... codes) {
        return Stream.of(codes).map(ActionCode::of).toList();
    }

    private static Block block(String id, BlockKind kind, String text) {
        return new Block(BlockId.of(id), kind, text);
    }
}
