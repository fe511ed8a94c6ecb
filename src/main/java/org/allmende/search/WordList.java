package org.allmende.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/** A list that an expert of the field keeps, without Java: {@code library/words/}. */
record WordList(String text) {

    static WordList read(String name) {
        String path = "/library/words/" + name + ".txt";
        try (InputStream file = WordList.class.getResourceAsStream(path)) {
            return new WordList(
                    new String(
                            Objects.requireNonNull(file, path).readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    List<String> words() {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(word -> !word.isBlank())
                .toList();
    }

    String checksum() {
        var sum = new CRC32();
        sum.update(String.join(" ", words()).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
