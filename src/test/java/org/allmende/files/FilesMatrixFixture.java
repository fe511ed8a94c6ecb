package org.allmende.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A picture in the project of the matrix, brought by the worker; deleted where a route brings it
 * back.
 */
@Component
class FilesMatrixFixture implements MatrixFixture {

    private static final byte[] CONTENT = SampleFiles.text("Bild");
    private static final String HASH = HexFormat.of().formatHex(Intake.sha256().digest(CONTENT));

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final MatrixFixture work;

    private final ContentStore store;

    FilesMatrixFixture(@Qualifier("workMatrixFixture") MatrixFixture work, ContentStore store) {
        this.work = work;
        this.store = store;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "file",
                town -> file(town, ""),
                "/projekte/{project}/dateien/{file}/wiederherstellung#file",
                town -> file(town, "2026-05-04"),
                "number",
                town -> "1");
    }

    private String file(Cast.Town town, String deleted) {
        keep();
        String project = work.variables().get("project").apply(town);
        owner.sql(
                        "insert into stored_content (hash, size, state) values (?, 4, 'UNCHECKED') on conflict do nothing")
                .param(HASH)
                .update();
        String file =
                owner.sql(
                                """
                                insert into file (authority, project, name, created_at, created_by, deleted_at)
                                values (?, ?::uuid, 'Bild ' || gen_random_uuid() || '.png', now(), ?, nullif(?, '')::timestamptz) returning id::text
                                """)
                        .params(town.id().value(), project, town.worker().person().value(), deleted)
                        .query(String.class)
                        .single();
        owner.sql(
                        """
                        insert into file_version (authority, project, file, number, name, hash, size, type, kind, person, at, preview)
                        values (?, ?::uuid, ?::uuid, 1, 'Bild.png', ?, 3, 'image/png', 'PICTURE', ?, now(), ?)
                        """)
                .params(
                        town.id().value(),
                        project,
                        file,
                        HASH,
                        town.worker().person().value(),
                        HASH)
                .update();
        return file;
    }

    private void keep() {
        try {
            Path file = Files.createTempFile("matrix", null);
            Files.write(file, CONTENT);
            store.keep(HASH, file);
            Files.delete(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
