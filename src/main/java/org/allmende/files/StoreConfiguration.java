package org.allmende.files;

import org.allmende.server.AllmendeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decided by the settings and not by conditions, which would be frozen ahead of time. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    ContentStore contentStore(AllmendeSettings settings, FilesFolder folder) {
        return settings.s3().configured()
                ? new S3Store(settings.s3())
                : new DiskStore(folder.content());
    }

    @Bean
    VirusScan virusScan(AllmendeSettings settings) {
        return settings.clamav().isEmpty()
                ? file -> VirusScan.Verdict.unchecked()
                : new ClamAv(settings.clamav());
    }
}
