package org.allmende.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.allmende.plan.Suitability;
import org.allmende.tenancy.Fence;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the library of 10,000 templates takes to answer, warm. Not a test of the suite: {@code
 * ./mvnw test -Dtest=SearchTiming}. 500 are shuffled from the tasks of the starter library, 30 to
 * 60 each, so that their words are as frequent as in real ones; then each is copied 19 times.
 */
@AllmendeTest
class SearchTiming {

    private static final int TEMPLATES = 500;
    private static final int RUNS = 30;

    private static final String[] TYPED = {
        "",
        "Vergabe",
        "Ausschreibung",
        "E-Akte",
        "Akteneinführung",
        "Vergbae",
        "Personalrat beteiligen",
        "öffentliche Ausschreibung nach UVgO",
        "Wartefrist Bieter",
        "Auschreibung Sofware Personlrat",
        "Datenschutz",
        "Personalrat beteiligen Vergabe öffentlich",
    };

    @Autowired Cast cast;
    @Autowired TemplatePublishing publishing;
    @Autowired TemplateLists lists;
    @Autowired SimilarTemplates similar;
    @Autowired Templates templates;

    @Test
    void searchingTenThousandTemplates() throws Exception {
        long begin = System.nanoTime();
        fill();
        System.out.printf("TIMING filled in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
        copy();
        var viewer = cast.town().worker().viewer();
        for (String typed : TYPED) {
            for (String order : new String[] {"treffer", "nutzung"}) {
                var filter = TemplateFilter.of(Map.of("q", typed, "sortierung", order));
                time(
                        typed + " (" + order + ")",
                        () -> Fence.within(viewer, () -> lists.of(viewer, filter)).found());
            }
        }
        Template one = Fence.within(viewer, () -> templates.visibleTo(viewer, "vergabe-vgv-offen"));
        time("similar", () -> Fence.within(viewer, () -> similar.to(viewer, one)).size());
    }

    private static void copy() {
        var owner = JdbcClient.create(TestDatabase.asOwner());
        owner.sql(
                        """
                        create table copied as
                        select t.id source, uuidv7() id, uuidv7() version, t.slug || '-' || n slug, t.subject
                        from template t, generate_series(1, 19) n where t.slug like 'vorlage-%'
                        """)
                .update();
        owner.sql("insert into template (id, slug, subject) select id, slug, subject from copied")
                .update();
        owner.sql(
                        """
                        insert into template_version (id, template, number, ordinal, title, summary, note, licence, origin, checked_on,
                            tasks, milestones, periods, workdays, document, checksum)
                        select c.version, c.id, v.number, v.ordinal, v.title, v.summary, v.note, v.licence, v.origin, v.checked_on,
                            v.tasks, v.milestones, v.periods, v.workdays, v.document, v.checksum
                        from copied c join template t on t.id = c.source join template_version v on v.id = t.newest
                        """)
                .update();
        owner.sql(
                        "update template t set newest = c.version, title = s.title, workdays = s.workdays from copied c join template s on s.id = c.source where t.id = c.id")
                .update();
        owner.sql(
                        "insert into template_reading select c.id, c.version, r.analysis from copied c join template_reading r on r.template = c.source")
                .update();
        owner.sql(
                        "insert into template_term select p.term, c.id, p.weight from copied c join template_term p on p.template = c.source")
                .update();
        owner.sql("drop table copied").update();
        owner.sql("vacuum (analyze)").update();
    }

    private void time(String what, Supplier<Number> asked) {
        long[] times = new long[RUNS];
        Number found = 0;
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            found = asked.get();
            times[run] = System.nanoTime() - begin;
        }
        long[] warm = Arrays.copyOfRange(times, RUNS / 3, RUNS);
        Arrays.sort(warm);
        System.out.printf(
                "TIMING %-50s %5d found, best %.1f ms, p50 %.1f ms, p95 %.1f ms%n",
                what,
                found.longValue(),
                warm[0] / 1e6,
                warm[warm.length / 2] / 1e6,
                warm[warm.length * 95 / 100] / 1e6);
    }

    private void fill() throws Exception {
        List<PlanDocument> starters = new ArrayList<>();
        for (var file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:library/templates/*.yaml")) {
            starters.add(PlanFormat.readYaml(Objects.requireNonNull(file.getInputStream())));
        }
        List<Item> tasks =
                starters.stream()
                        .flatMap(one -> one.plan().items().stream())
                        .filter(item -> item.duration() != null)
                        .toList();
        var random = new Random(42);
        for (int number = 0; number < TEMPLATES; number++) {
            List<Item> items = new ArrayList<>();
            for (int i = 30 + random.nextInt(31); i > 0; i--) {
                Item task = tasks.get(random.nextInt(tasks.size()));
                items.add(
                        Item.task("t" + i, task.title())
                                .lasting(Objects.requireNonNull(task.duration()))
                                .described(task.description())
                                .doneWhen(task.doneWhen()));
            }
            PlanDocument head = starters.get(random.nextInt(starters.size()));
            publishing.publish(
                    new PlanDocument(
                            "vorlage-" + number,
                            "1.0",
                            head.title() + " " + items.getFirst().title(),
                            head.subject(),
                            head.summary(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            head.participation(),
                            head.deliverables(),
                            head.guide(),
                            List.of(),
                            Suitability.ANY,
                            new Plan(List.of(), items, List.of())));
        }
    }
}
