package org.allmende.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.shared.StagedClock;
import org.allmende.tenancy.Fence;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody needs any more leaves the store; what somebody needs stays. */
@AllmendeTest
class CleaningFilesTest {

    private static final Path STORE = Path.of("target/test-data/files/content");

    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired org.allmende.files.Files files;
    @Autowired FileRemoval removal;
    @Autowired FileCleaning cleaning;
    @Autowired FilesFolder folder;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void setUp() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void aDeletedFileGoesAfterThirtyDaysAndItsContentOnlyWhenNobodyElseHasIt() throws IOException {
        String shared = "geteilt " + town.id();
        String alone = "allein " + town.id();
        Added one = bring("eins.txt", shared);
        Added two = bring("zwei.txt", shared);
        Added three = bring("drei.txt", alone);
        remove(one);
        remove(three);
        after(Duration.ofDays(29));
        assertThat(stored(shared)).exists();
        assertThat(stored(alone)).exists();
        restoreAndRemove(three);
        after(Duration.ofDays(31));
        assertThat(stored(shared)).exists();
        assertThat(stored(alone)).doesNotExist();
        assertThat(rows(two)).isOne();
        assertThat(rows(one) + rows(three)).isZero();
    }

    @Test
    void whatNeverArrivedIsSweptAndWhatIsYoungStays() throws IOException {
        byte[] content = SampleFiles.text("ohne Zeile " + town.id());
        String hash = HexFormat.of().formatHex(Intake.sha256().digest(content));
        Path lost = STORE.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
        Files.createDirectories(lost.getParent());
        Files.write(lost, content);
        Path half = Files.write(folder.incoming().resolve("file-half"), content);
        after(Duration.ZERO);
        assertThat(lost).exists();
        assertThat(half).exists();
        var old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(lost, old);
        Files.setLastModifiedTime(half, old);
        after(Duration.ZERO);
        assertThat(lost).doesNotExist();
        assertThat(half).doesNotExist();
    }

    @Test
    void aContentThatComesAgainAfterItWasCleanedIsThereAgain() throws IOException {
        String text = "kommt wieder " + town.id();
        remove(bring("eins.txt", text));
        after(Duration.ofDays(40));
        assertThat(stored(text)).doesNotExist();
        bring("eins.txt", text);
        assertThat(stored(text)).hasContent(text);
    }

    private void after(Duration later) throws IOException {
        StagedClock.at(
                Instant.now().plus(later),
                () -> {
                    cleaning.clean();
                    return later;
                });
    }

    private Added bring(String name, String text) {
        return Fence.within(
                town.worker().viewer(),
                () ->
                        files.add(
                                town.worker().viewer(),
                                eakte.id(),
                                null,
                                name,
                                new ByteArrayInputStream(SampleFiles.text(text))));
    }

    private void remove(Added file) {
        Fence.within(
                town.worker().viewer(),
                () -> removal.remove(town.worker().viewer(), eakte.id(), file.file()));
    }

    private void restoreAndRemove(Added file) {
        Fence.within(
                town.worker().viewer(),
                () -> removal.restore(town.worker().viewer(), eakte.id(), file.file()));
        remove(file);
    }

    private long rows(Added file) {
        return owner.sql("select count(*) from file where id = ?")
                .param(file.file().value())
                .query(Long.class)
                .single();
    }

    private static Path stored(String text) {
        String hash = HexFormat.of().formatHex(Intake.sha256().digest(SampleFiles.text(text)));
        return STORE.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }
}
