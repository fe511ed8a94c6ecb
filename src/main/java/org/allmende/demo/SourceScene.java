package org.allmende.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.feed.SampleSource;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The library of a server far away: two of its templates stand here, and today it is not there. */
@Component
@Order(210)
class SourceScene implements Scene {

    private static final String SERVER = "allmende.seenland.example";

    private final Players players;
    private final SampleSource source;

    SourceScene(Players players, SampleSource source) {
        this.players = players;
        this.source = source;
    }

    @Override
    public void play(LocalDate today) {
        List<PlanDocument> documents =
                Stream.of("ferienpass", "trinkbrunnen").map(SourceScene::read).toList();
        source.mirror(
                players.viewer(Cast.OLGA),
                SERVER,
                "Allmende Seenland",
                "Gemeinde Seedorf",
                documents);
    }

    private static PlanDocument read(String name) {
        try (var file =
                Objects.requireNonNull(SourceScene.class.getResourceAsStream(name + ".yaml"))) {
            return PlanFormat.readYaml(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
