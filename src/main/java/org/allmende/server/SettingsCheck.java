package org.allmende.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/**
 * Refuses wrong settings first, before a part that reads only one of them fails in its own words.
 */
@Order(0)
final class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        checkWritable(AllmendeSettings.of(context.getEnvironment()).folder());
    }

    private static void checkWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
        } catch (IOException | SecurityException refused) {
            throw new StartRefused(
                    "Der Datenordner %s lässt sich nicht anlegen oder beschreiben: Bitte geben Sie dem Benutzer „%s“ Schreibrechte oder setzen Sie ALLMENDE_DATA auf einen anderen Ordner."
                            .formatted(folder, System.getProperty("user.name")),
                    refused);
        }
    }
}
