package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlanFormatTest {

    @Test
    void readsEveryFieldOfTheSample() throws IOException {
        PlanDocument document = sample();
        assertThat(document.checkedOn()).isEqualTo(LocalDate.of(2026, 8, 19));
        assertThat(document.variantOf())
                .isEqualTo(new PlanOrigin("vorbild@allmende.example", "2.1"));
        assertThat(document.guide()).startsWith("## Rechtsrahmen\n\nZwei").endsWith("so.\n");
        Item first = document.plan().item(ItemKey.of("1.1"));
        assertThat(first.parent()).isEqualTo(ItemKey.of("1"));
        assertThat(first.roles()).containsExactly(RoleKey.of("PL"), RoleKey.of("KÄM"));
        assertThat(first.duration()).isEqualTo(Span.workingDays(10));
        assertThat(first.effortHours()).isEqualTo(16);
        assertThat(first.nature()).isEqualTo(Nature.DECISION);
        assertThat(first.legalBases())
                .containsExactly(
                        LegalBasis.of("LPersVG"),
                        new LegalBasis("Art. 38 DSGVO", LocalDate.of(2026, 8, 19)));
        assertThat(first.proof()).isEqualTo(Proof.PRACTICE);
        assertThat(first.links()).containsExactly(new Link("Muster", "https://example.org/muster"));
        assertThat(first.constraint())
                .isEqualTo(new Constraint.NotBefore(LocalDate.of(2027, 1, 4)));
        assertThat(first.deadline()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(document.plan().item(ItemKey.of("1.2")).periodEnd()).isEqualTo(PeriodEnd.HOLDS);
        assertThat(document.plan().dependencies())
                .contains(
                        Dependency.of(
                                "1.2", "1.3", DependencyKind.START_START, Span.workingDays(2)),
                        Dependency.of(
                                "1.1", "1.3", DependencyKind.FINISH_START, Span.calendarDays(-1)));
    }

    @Test
    void writesWhatItReads() throws IOException {
        PlanDocument document = sample();
        String yaml = PlanFormat.writeYaml(document);
        assertThat(PlanFormat.readYaml(yaml)).isEqualTo(document);
        assertThat(PlanFormat.writeYaml(PlanFormat.readYaml(yaml))).isEqualTo(yaml);
        assertThat(PlanFormat.readJson(PlanFormat.writeJson(document))).isEqualTo(document);
        assertThat(yaml)
                .contains(
                        "        duration: 10 AT\n",
                        "guide: |\n  ## Rechtsrahmen\n",
                        "roles: [PL, KÄM]\n");
    }

    @Property(tries = 200)
    void everyPlanSurvivesBothFormats(@ForAll("documents") PlanDocument document) {
        assertThat(PlanFormat.readYaml(PlanFormat.writeYaml(document))).isEqualTo(document);
        assertThat(PlanFormat.readJson(PlanFormat.writeJson(document))).isEqualTo(document);
    }

    @Property(tries = 1000)
    void everyTextSurvivesBothFormats(@ForAll("texts") String text) {
        var item =
                Item.task("a", "Titel " + text)
                        .described(text)
                        .doneWhen(text)
                        .checklist(text, "zwei")
                        .tags(text)
                        .legal(
                                LegalBasis.of("§ " + text),
                                new LegalBasis("§ " + text, LocalDate.of(2026, 1, 1)));
        var document =
                PlanDocument.of(
                        "x", "1.0", "Titel " + text, new Plan(List.of(), List.of(item), List.of()));
        assertThat(PlanFormat.readYaml(PlanFormat.writeYaml(document))).isEqualTo(document);
        assertThat(PlanFormat.readJson(PlanFormat.writeJson(document))).isEqualTo(document);
    }

    @Test
    void refusesAnUnknownFieldWithItsPlace() {
        var refused =
                refused(() -> PlanFormat.readYaml(head() + "items:\n  - key: a\n    titel: A\n"));
        assertThat(refused.code()).isEqualTo("plan.format.unknown");
        assertThat(refused.arguments()).containsExactly("titel");
        assertThat(refused.line()).isEqualTo(7);
        assertThat(refused.column()).isEqualTo(5);
    }

    @Test
    void refusesWrongValuesWithTheirPlace() {
        assertRefused("plan.span", 7, "items:\n  - {key: a, title: A,\n     duration: zehn}\n");
        assertRefused("plan.format.text", 6, "items:\n  - {key: 1.1, title: A, duration: 1 AT}\n");
        assertRefused("plan.format.text", 6, "items:\n  - {key: a, title: [A], duration: 1 AT}\n");
        assertRefused(
                "plan.format.list",
                6,
                "items:\n  - {key: a, title: A, duration: 1 AT, roles: PL}\n");
        assertRefused(
                "plan.format.number",
                6,
                "items:\n  - {key: a, title: A, duration: 1 AT, effort: viel}\n");
        assertRefused(
                "plan.format.choice",
                6,
                "items:\n  - {key: a, title: A, duration: 1 AT, nature: Frist}\n");
        assertRefused(
                "plan.format.date",
                6,
                "items:\n  - {key: a, title: A, duration: 1 AT, deadline: 2026-02-30}\n");
        assertRefused("plan.format.missing", 6, "items:\n  - {key: a, duration: 1 AT}\n");
        assertRefused("plan.item.duration.missing", 6, "items:\n  - {key: a, title: A}\n");
        assertRefused(
                "plan.item.duration.unwanted",
                6,
                "items:\n  - {key: a, kind: milestone, title: A, duration: 1 AT}\n");
        assertRefused(
                "plan.link",
                6,
                "items:\n  - {key: a, title: A, duration: 1 AT, links: [{title: X, url: 'data:x'}]}\n");
        assertRefused(
                "plan.format.constraints",
                6,
                "items:\n  - {key: a, title: A, duration: 1 AT, notBefore: 2026-01-01, notAfter: 2026-02-01}\n");
        assertRefused(
                "plan.format.twice", 6, "items:\n  - {key: a, key: b, title: A, duration: 1 AT}\n");
        assertRefused(
                "plan.document.variantOf",
                5,
                "variantOf: {id: Vorbild, version: '1'}\nitems: []\n");
        assertRefused("plan.format.missing", 5, "variantOf: {id: vorbild}\nitems: []\n");
        assertRefused("plan.format.mapping", 6, "items:\n  - nur Text\n");
        assertRefused(
                "plan.item.parent.kind",
                6,
                "items:\n  - {key: a, title: A, duration: 1 AT, items: [{key: b, title: B, duration: 1 AT}]}\n");
    }

    @Test
    void refusesACycleWithItsTitlesAndAPlace() {
        var refused =
                refused(() ->
                        PlanFormat.readYaml(
                                head()
                                        + """
                                        items:
                                          - {key: a, title: Auftrag, duration: 1 AT, after: [b]}
                                          - {key: b, title: Beschluss, duration: 1 AT, after: [a]}
                                        """));
        assertThat(refused.code()).isEqualTo("plan.cycle");
        assertThat(refused.arguments().getFirst().toString())
                .contains("Auftrag")
                .contains("Beschluss");
        assertThat(refused.line()).isBetween(6, 7);
    }

    @Test
    void refusesFilesThatAreNoPlans() {
        assertCode("plan.format.empty", () -> PlanFormat.readYaml(""));
        assertCode("plan.format.mapping", () -> PlanFormat.readYaml("nur Text"));
        assertCode("plan.format.missing", () -> PlanFormat.readYaml("title: X"));
        assertCode("plan.format.version", () -> PlanFormat.readYaml("format: allmende/plan/9"));
        assertCode("plan.format.syntax", () -> PlanFormat.readYaml("a: [1, 2"));
        assertCode("plan.format.syntax", () -> PlanFormat.readJson("{\"a\": "));
        assertCode("plan.format.several", () -> PlanFormat.readYaml("a: b\n---\nc: d\n"));
        assertCode(
                "plan.format.encoding",
                () ->
                        PlanFormat.readYaml(
                                new ByteArrayInputStream(
                                        new byte[] {'a', ':', ' ', (byte) 0xE4, '\n'})));
    }

    @Test
    @Timeout(10)
    void isNotHarmedByHostileFiles() {
        assertCode(
                "plan.format.alias",
                () ->
                        PlanFormat.readYaml(
                                """
                                a: &a ["lol", "lol", "lol"]
                                b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
                                c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
                                """));
        assertCode("plan.format.limits", () -> PlanFormat.readYaml("[".repeat(100_000)));
        assertCode("plan.format.limits", () -> PlanFormat.readJson("[".repeat(100_000)));
        assertCode("plan.format.limits", () -> PlanFormat.readYaml(indented(2_000)));
        assertCode("plan.format.size", () -> PlanFormat.readYaml("a: " + "x".repeat(10_000_000)));
        assertCode("plan.format.size", () -> PlanFormat.readJson(endless()));
        assertCode(
                "plan.format.items",
                () ->
                        PlanFormat.readYaml(
                                head()
                                        + "items:\n"
                                        + "  - {key: a, title: A, duration: 1 AT}\n"
                                                .repeat(20_001)));
    }

    private static String indented(int depth) {
        var text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.repeat(' ', i).append("a:\n");
        }
        return text.toString();
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
    }

    @Provide
    Arbitrary<PlanDocument> documents() {
        return RandomPlans.plans(25, RandomPlans.EVERYTHING)
                .map(plan -> PlanDocument.of("x-1", "2.1", "Titel", plan));
    }

    @Provide
    Arbitrary<String> texts() {
        var ordinary =
                Arbitraries.strings()
                        .withChars("aZäß §:#-'\"[]{},&*!|>%@`?~.=\\/\n\t 0123„“–")
                        .ofMaxLength(20);
        var words =
                Arbitraries.of(
                        "yes",
                        "null",
                        "1.0",
                        "2026-01-01",
                        "10 AT",
                        "- a",
                        "a: b",
                        "# a",
                        "a #b",
                        "0x1F",
                        "~",
                        "1e3",
                        ".inf",
                        "true",
                        "<<",
                        "=",
                        "a\n\nb",
                        " a\nb ",
                        "a \nb",
                        "\n",
                        "a\n",
                        "a\n\n",
                        "a\r\nb",
                        "\u0085",
                        "\u2028",
                        "\uFEFFa",
                        "\u0000",
                        "😀",
                        "---",
                        "...",
                        "a\n---\nb",
                        "%YAML",
                        "\u00A0",
                        "a\n  b\nc");
        return Arbitraries.oneOf(ordinary, words, Arbitraries.strings().ascii().ofMaxLength(15));
    }

    private static PlanDocument sample() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(PlanFormatTest.class.getResourceAsStream("sample.yaml"))) {
            return PlanFormat.readYaml(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String head() {
        return "format: allmende/plan/1\nid: x\nversion: '1'\ntitle: X\n";
    }

    private static void assertRefused(String code, int line, String body) {
        var refused = refused(() -> PlanFormat.readYaml(head() + body));
        assertThat(refused.code() + " " + refused.line()).isEqualTo(code + " " + line);
        assertThat(refused.column()).isPositive();
    }

    private static void assertCode(String code, Supplier<PlanDocument> reading) {
        assertThat(refused(reading).code()).isEqualTo(code);
    }

    private static PlanRefused refused(Supplier<PlanDocument> reading) {
        return catchThrowableOfType(PlanRefused.class, reading::get);
    }
}
