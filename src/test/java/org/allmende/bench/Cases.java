package org.allmende.bench;

import static org.allmende.bench.Case.Kind.ANSWER;
import static org.allmende.bench.Case.Kind.PROCESSOR;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.allmende.plan.ItemKind;

/** What is measured over HTTP, and against which aim. */
final class Cases {

    private static final String TITLE = "Aufbewahrungsfristen klären";
    private static final String ADOPTION =
            "{\"template\": \"%s\", \"title\": \"E-Akte im Bauamt\", \"start\": \"2027-01-04\"}"
                    .formatted(Seed.TEMPLATE);

    private final Browser browser;
    private final Seed seed;
    private final String large;
    private final String middle;
    private final AtomicInteger next = new AtomicInteger();

    Cases(URI address, Seed seed) throws IOException, InterruptedException {
        this.browser = new Browser(address).signIn(Seed.EMAIL, Seed.PASSWORD);
        this.seed = seed;
        this.large = "/projekte/" + seed.large();
        this.middle = "/projekte/" + seed.middle();
    }

    List<Case> all() {
        return List.of(
                Case.reading(
                        "list of 5,000 items, 25 rows",
                        4,
                        PROCESSOR,
                        () -> browser.page(large + "/liste")),
                Case.reading(
                        "task page",
                        4,
                        PROCESSOR,
                        () -> browser.page(large + "/elemente/" + seed.task())),
                Case.reading(
                        "board of 500 items", 20, PROCESSOR, () -> browser.page(middle + "/board")),
                Case.reading("structure of 500 items", 20, PROCESSOR, () -> browser.page(middle)),
                Case.reading(
                        "zeitplan of 5,000 items",
                        150,
                        ANSWER,
                        () -> browser.page(large + "/zeitplan?offen=alle")),
                Case.reading("my day", 0, PROCESSOR, () -> browser.page("/mein-tag")),
                Case.reading(
                        "api list of 100 items",
                        5,
                        PROCESSOR,
                        () ->
                                browser.json(
                                        "/api/v1/projects/" + seed.large() + "/items", Seed.TOKEN)),
                Case.growing("creating a task, api", 4, PROCESSOR, this::addTask),
                Case.growing(
                        "creating a task, form and the list after it",
                        0,
                        PROCESSOR,
                        this::createTask),
                Case.growing(
                        "adopting 500 items, api",
                        80,
                        ANSWER,
                        () -> browser.json("/api/v1/projects", Seed.TOKEN, ADOPTION)),
                Case.growing(
                        "adopting 500 items, form and the page after it", 0, ANSWER, this::adopt));
    }

    private long addTask() throws IOException, InterruptedException {
        var home = somewhere();
        String body = "{\"title\": \"%s\", \"parent\": \"%s\"}".formatted(TITLE, home.id());
        return browser.json("/api/v1/projects/" + home.project() + "/items", Seed.TOKEN, body);
    }

    private long createTask() throws IOException, InterruptedException {
        var home = somewhere();
        String project = "/projekte/" + home.project();
        return browser.form(
                project + "/elemente",
                Map.of(
                        "title",
                        TITLE,
                        "kind",
                        "TASK",
                        "parent",
                        home.id(),
                        "zurueck",
                        project + "/liste"));
    }

    /** A package elsewhere, so that what was measured before does not grow. */
    private Seed.Package somewhere() {
        return seed.packages().get(next.getAndIncrement() % seed.packages().size());
    }

    private long adopt() throws IOException, InterruptedException {
        String packages =
                SamplePlan.of(500, 300).items().stream()
                        .filter(item -> item.kind() == ItemKind.PACKAGE)
                        .map(item -> item.key().value())
                        .collect(Collectors.joining("\n"));
        return browser.form(
                "/vorlagen/" + Seed.TEMPLATE + "/uebernahme",
                Map.of(
                        "title",
                        "E-Akte im Bauamt",
                        "anchor",
                        "START",
                        "start",
                        "2027-01-04",
                        "factor",
                        "1",
                        "packages",
                        packages,
                        "role-it",
                        seed.planner()));
    }
}
