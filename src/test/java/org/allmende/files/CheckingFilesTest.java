package org.allmende.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.tenancy.Fence;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that came while the scanner was away are shown to it when it is back. */
@AllmendeTest
class CheckingFilesTest {

    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired Files files;
    @Autowired Contents contents;
    @Autowired ContentStore store;
    @Autowired FilesFolder folder;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Test
    void theCleanOneOpensAndTheHarmfulOneGoes() throws IOException {
        var town = cast.town();
        String good = waiting(town, "gut.txt", "Guten Tag " + town.id());
        String bad = waiting(town, "schlecht.txt", town.id() + FakeClamd.EICAR);
        String address;
        try (var clamd = new FakeClamd(1_000_000)) {
            address = clamd.address();
        }
        check(address);
        assertThat(state(good)).isEqualTo("WAITING");
        try (var clamd = new FakeClamd(1_000_000)) {
            check(clamd.address());
        }
        assertThat(state(good)).isEqualTo("CLEAN");
        assertThat(state(bad)).isEqualTo("INFECTED");
        assertThat(store.has(good)).isTrue();
        assertThat(store.has(bad)).isFalse();
    }

    private void check(String clamd) {
        new FileChecking(contents, store, new ClamAv(clamd), folder).checkWaiting();
    }

    private String waiting(Cast.Town town, String name, String text) {
        var project = projects.project(town, name);
        Fence.within(
                town.worker().viewer(),
                () ->
                        files.add(
                                town.worker().viewer(),
                                project,
                                null,
                                name,
                                new ByteArrayInputStream(SampleFiles.text(text))));
        String hash = HexFormat.of().formatHex(Intake.sha256().digest(SampleFiles.text(text)));
        owner.sql("update stored_content set state = 'WAITING' where hash = ?")
                .param(hash)
                .update();
        return hash;
    }

    private String state(String hash) {
        return owner.sql("select state from stored_content where hash = ?")
                .param(hash)
                .query(String.class)
                .single();
    }
}
