package org.allmende.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;

class DiskStoreTest {

    private final Path folder = folder();

    @Property(tries = 60)
    void theSameContentIsKeptOnce(
            @ForAll @Size(max = 12) List<@Size(min = 1, max = 40) byte[]> contents)
            throws IOException {
        var store = new DiskStore(Files.createTempDirectory(folder, "store"));
        var hashes = new HashSet<String>();
        for (byte[] content : contents) {
            Path file = Files.write(folder.resolve("incoming"), content);
            String hash = HexFormat.of().formatHex(Intake.sha256().digest(content));
            store.keep(hash, file);
            store.keep(hash, file);
            Files.delete(file);
            hashes.add(hash);
            assertThat(store.open(hash).readAllBytes()).isEqualTo(content);
        }
        assertThat(all(store)).containsExactlyInAnyOrderElementsOf(hashes);
        for (String hash : hashes) {
            store.remove(hash);
            assertThat(store.has(hash)).isFalse();
        }
        assertThat(all(store)).isEmpty();
    }

    private static List<String> all(DiskStore store) throws IOException {
        var found = new ArrayList<String>();
        store.each(Instant.now().plusSeconds(60), found::add);
        return found;
    }

    @AfterProperty
    void clear() throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("allmende-store");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
