package org.allmende.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Fence;
import org.allmende.work.HistoryNotes;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectId;
import org.allmende.work.Subjects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An operator who gives each authority one gigabyte. */
@AllmendeTest
class FileQuotaTest {

    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired Subjects subjects;
    @Autowired StoredFiles stored;
    @Autowired FileVersions versions;
    @Autowired FileWords words;
    @Autowired Vault vault;
    @Autowired HistoryNotes history;
    @Autowired Intake intake;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    @Test
    void whoHasUsedTheirRoomUpIsToldSoAndOthersAreNot() {
        var town = cast.town();
        var project = projects.project(town, "Archiv");
        Added first = add(town, project, "eins.txt");
        JdbcClient.create(TestDatabase.asOwner())
                .sql("update file_version set size = 999999995 where file = ?")
                .param(first.file().value())
                .update();
        assertThatThrownBy(() -> add(town, project, "zwei.txt"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .containsExactly(
                                                Problem.of("files.problem.quota", "zwei.txt", 1)));
        var other = cast.town();
        assertThat(add(other, projects.project(other, "Archiv"), "zwei.txt").version()).isOne();
    }

    private Added add(Cast.Town town, ProjectId project, String name) {
        var files = new Files(subjects, stored, versions, intake, vault, writing(), transaction);
        var viewer = town.worker().viewer();
        return Fence.within(
                viewer,
                () ->
                        files.add(
                                viewer,
                                project,
                                null,
                                name,
                                new ByteArrayInputStream(SampleFiles.text(name))));
    }

    private FileWriting writing() {
        var settings =
                new AllmendeSettings(
                        8080,
                        "",
                        "",
                        false,
                        false,
                        new AllmendeSettings.Database("", "", ""),
                        new AllmendeSettings.Mail("", 587, "", "", "", true),
                        "",
                        new AllmendeSettings.Files(250, 1, AllmendeSettings.Unscanned.ABLEHNEN),
                        new AllmendeSettings.S3("", "", "", "", ""),
                        new AllmendeSettings.Links(true));
        return new FileWriting(stored, versions, words, vault, history, settings, clock);
    }
}
