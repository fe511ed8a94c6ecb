package org.allmende.files.web;

import jakarta.servlet.MultipartConfigElement;
import org.allmende.files.FilesFolder;
import org.allmende.server.AllmendeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the server receives forms with files: each part goes to the data folder at once and never
 * into memory. Elsewhere it would be the system's folder for temporary files, which may itself be
 * memory.
 */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    /** For the other fields and the headers between the parts. */
    private static final long AROUND = 1_000_000;

    @Bean
    MultipartConfigElement multipartConfig(AllmendeSettings settings, FilesFolder folder) {
        long largest = settings.files().limitBytes();
        return new MultipartConfigElement(
                folder.incoming().toString(), largest, largest + AROUND, 0);
    }
}
