package org.allmende.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.allmende.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The store as the use cases see it: when it fails there is a sentence. */
@Component
class Vault {

    private static final Logger log = LoggerFactory.getLogger(Vault.class);

    private final ContentStore store;
    private final Contents contents;

    Vault(ContentStore store, Contents contents) {
        this.store = store;
        this.contents = contents;
    }

    /** Outside of any transaction: it may take a while. */
    void keep(Incoming incoming) {
        keep(incoming.name(), incoming.hash(), incoming.file());
    }

    /** Within the transaction; the job that cleans may have come in between. */
    void claim(Incoming incoming) {
        contents.claim(incoming.hash(), incoming.size(), incoming.state());
        keep(incoming);
    }

    private void keep(String name, String hash, Path file) {
        try {
            store.keep(hash, file);
        } catch (IOException failure) {
            log.error("the store does not take a file", failure);
            throw new Refused("files.problem.store", name);
        }
    }

    InputStream open(String name, String hash) {
        try {
            return store.open(hash);
        } catch (IOException failure) {
            log.error("the store does not give content {}", hash, failure);
            throw new Refused("files.problem.gone", name);
        }
    }
}
