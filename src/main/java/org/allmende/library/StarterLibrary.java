package org.allmende.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.allmende.plan.PlanFormat;
import org.allmende.plan.PlanRefused;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the templates and routines that come with the software into the library, at each start:
 * what is known already stays as it is. A file that cannot be read is named in one sentence and
 * stops neither the others nor the start.
 */
@Component
@Order(0)
class StarterLibrary implements ApplicationRunner {

    private static final List<String> FOLDERS = List.of("library/templates/", "library/routines/");
    private static final Logger LOG = LoggerFactory.getLogger(StarterLibrary.class);

    private final TemplatePublishing publishing;
    private final MessageSource messages;

    StarterLibrary(TemplatePublishing publishing, MessageSource messages) {
        this.publishing = publishing;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (String folder : FOLDERS) {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + folder + "*.yaml");
            Arrays.sort(
                    files,
                    Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
            for (Resource file : files) {
                load(folder + file.getFilename(), file);
            }
        }
    }

    /** Loads one file, or says why not. */
    void load(String name, Resource file) {
        try (InputStream stream = file.getInputStream()) {
            publishing.publish(PlanFormat.readYaml(stream));
        } catch (PlanRefused refused) {
            LOG.error(sentence(name, refused));
        } catch (Refused refused) {
            for (Problem problem : refused.problems()) {
                LOG.error(
                        say(
                                "library.starter.refused",
                                name,
                                say(problem.code(), problem.arguments().toArray())));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String sentence(String name, PlanRefused refused) {
        String why = say(refused.code(), refused.arguments().toArray());
        return refused.line() > 0
                ? say("library.starter.broken.at", name, refused.line(), refused.column(), why)
                : say("library.starter.broken", name, why);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMAN);
    }
}
