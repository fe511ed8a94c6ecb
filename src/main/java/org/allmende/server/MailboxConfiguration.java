package org.allmende.server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

    private static final int IMAPS = 993;

    @Bean
    MailboxSettings mailboxSettings(Environment environment) {
        String host = text(environment, "host");
        String address = text(environment, "address");
        if (!host.isEmpty() && !address.matches("[^@+\\s]+@[^@\\s]+")) {
            throw new StartRefused(
                    "ALLMENDE_MAILBOX_ADDRESS ist „%s“, erwartet wird eine Adresse wie projekte@example.de, sobald ALLMENDE_MAILBOX_HOST gesetzt ist: Bitte berichtigen Sie den Wert oder entfernen Sie ihn."
                            .formatted(address));
        }
        String port = text(environment, "port");
        if (!port.isEmpty() && !port.matches("\\d{1,5}")) {
            throw new StartRefused(
                    "ALLMENDE_MAILBOX_PORT ist „%s“, erwartet wird eine Zahl von 1 bis 65535: Bitte berichtigen Sie den Wert oder entfernen Sie ihn."
                            .formatted(port));
        }
        return new MailboxSettings(
                host,
                port.isEmpty() ? IMAPS : Integer.parseInt(port),
                text(environment, "user"),
                text(environment, "password"),
                address,
                true);
    }

    private static String text(Environment environment, String name) {
        return environment.getProperty("allmende.mailbox." + name, "").strip();
    }
}
