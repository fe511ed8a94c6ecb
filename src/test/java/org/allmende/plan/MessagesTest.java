package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern THROWN = Pattern.compile("\"(plan\\.[a-z.-]+)\"");

    @Test
    void everyRefusalHasItsTextInBothLanguages() throws IOException {
        var thrown = new TreeSet<String>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/allmende/plan"))) {
            for (Path source : sources.toList()) {
                THROWN.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> thrown.add(found.group(1)));
            }
        }
        thrown.remove("plan.schema.json");
        assertThat(thrown).hasSizeGreaterThan(40);
        assertThat(texts("plan.properties").stringPropertyNames()).containsAll(thrown);
        assertThat(texts("plan_en.properties").stringPropertyNames())
                .isEqualTo(texts("plan.properties").stringPropertyNames());
    }

    @Test
    void everyTextIsAMessageFormat() throws IOException {
        for (String file : List.of("plan.properties", "plan_en.properties")) {
            texts(file)
                    .forEach((key, text) -> {
                        var format = new MessageFormat((String) text, Locale.GERMAN);
                        assertThat(format.format(new Object[] {1, 2, 3, 4}))
                                .as("%s", key)
                                .doesNotContain("{");
                    });
        }
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(MESSAGES.resolve(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
