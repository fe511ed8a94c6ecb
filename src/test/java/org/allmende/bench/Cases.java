package org.allmende.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is measured over HTTP, and against which aim. */
final class Cases {

    private static final String TITLE = "Aufbewahrungsfristen klären";
    private static final String ADOPTION = "{\"template\": \"%s\", \"title\": \"E-Akte im Bauamt\", \"start\": \"2027-01-04\"}".formatted(Seed.TEMPLATE);

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
                Case.processor("list of 5,000 items, 25 rows", 4, () -> browser.page(large + "/liste")),
                Case.processor("task page", 4, () -> browser.page(large + "/elemente/" + seed.task())),
                Case.processor("board of 500 items", 20, () -> browser.page(middle + "/board")),
                Case.processor("structure of 500 items", 20, () -> browser.page(middle)),
                Case.answer("zeitplan of 5,000 items", 150, () -> browser.page(large + "/zeitplan?offen=alle")),
                Case.processor("my day", 0, () -> browser.page("/mein-tag")),
                Case.processor("api list of 100 items", 5, () -> browser.json("/api/v1/projects/" + seed.large() + "/items", Seed.TOKEN)),
                Case.processor("creating a task, api", 4, this::addTask),
                Case.processor("creating a task, form and the list after it", 0, this::createTask),
                Case.answer("adopting 500 items, api", 80, () -> browser.json("/api/v1/projects", Seed.TOKEN, ADOPTION)),
                Case.answer("adopting 500 items, form and the page after it", 0, this::adopt));
    }

    private long addTask() throws IOException, InterruptedException {
        var home = somewhere();
        String body = "{\"title\": \"%s\", \"parent\": \"%s\"}".formatted(TITLE, home.id());
        return browser.json("/api/v1/projects/" + home.project() + "/items", Seed.TOKEN, body);
    }

    private long createTask() throws IOException, InterruptedException {
        var home = somewhere();
        String project = "/projekte/" + home.project();
        return browser.form(project + "/elemente", Map.of("title", TITLE, "kind", "TASK", "parent", home.id(), "zurueck", project + "/liste"));
    }

    /** A package elsewhere, so that what was measured before does not grow. */
    private Seed.Package somewhere() {
        return seed.packages().get(next.getAndIncrement() % seed.packages().size());
    }

    private long adopt() throws IOException, InterruptedException {
        String packages = IntStream.range(0, 10).mapToObj(n -> "i" + n * 50).collect(Collectors.joining("\n"));
        return browser.form(
                "/vorlagen/" + Seed.TEMPLATE + "/uebernahme",
                Map.of("title", "E-Akte im Bauamt", "anchor", "START", "start", "2027-01-04", "factor", "1", "packages", packages, "role-it", seed.planner()));
    }
}
