package org.allmende.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Brings the formats that come with the software, at each start; what has not changed stays as it
 * is. A file that cannot be read is named with its line and stops neither the others nor the start.
 */
@Component
@Order(0)
class StarterFormats implements ApplicationRunner {

    private static final String FOLDER = "library/formats/";
    private static final Logger LOG = LoggerFactory.getLogger(StarterFormats.class);

    private final Formats formats;
    private final MessageSource messages;

    StarterFormats(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + FOLDER + "*.yaml");
        Arrays.sort(
                files, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
        for (Resource file : files) {
            load(FOLDER + file.getFilename(), file);
        }
    }

    /**
     * Loads one file, or says why not.
     *
     * @return whether anything is otherwise than before
     */
    boolean load(String name, Resource file) {
        try (InputStream stream = file.getInputStream()) {
            FormatSheet sheet = SheetFile.read(stream);
            if (sheet.number() == null || !sheet.number().matches("F\\d{2}")) {
                say("formats.starter.number", name);
                return false;
            }
            return formats.keepShared(sheet, Slug.of(sheet.title()));
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            say(
                    "formats.starter.broken",
                    name,
                    place == null ? 0 : place.getLineNr(),
                    broken.getOriginalMessage());
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void say(String key, Object... arguments) {
        LOG.error(messages.getMessage(key, arguments, Locale.GERMAN));
    }
}
