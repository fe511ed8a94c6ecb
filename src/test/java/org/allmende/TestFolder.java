package org.allmende;

import java.nio.file.Path;

/** Where this test process keeps its files: tests run in several at once (pom.xml). */
public final class TestFolder {

    private static final Path OWN =
            Path.of("target", "tests", System.getProperty("allmende.test.process", "1"));

    private TestFolder() {}

    public static Path of(String name) {
        return OWN.resolve(name);
    }
}
