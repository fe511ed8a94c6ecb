package org.allmende.server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The way to the mail server. It is there even where none is configured; who sends asks {@link
 * AllmendeSettings.Mail#configured()} first.
 */
@Configuration(proxyBeanMethods = false)
class MailSending {

    private static final int IMPLICIT_TLS = 465;

    @Bean
    JavaMailSender mailSender(AllmendeSettings settings) {
        var mail = settings.mail();
        var sender = new JavaMailSenderImpl();
        sender.setHost(mail.host());
        sender.setPort(mail.port());
        sender.setDefaultEncoding("UTF-8");
        if (!mail.user().isBlank()) {
            sender.setUsername(mail.user());
            sender.setPassword(mail.password());
        }
        var properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.auth", String.valueOf(!mail.user().isBlank()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(mail.port() == IMPLICIT_TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put(
                "mail.smtp.starttls.enable",
                String.valueOf(mail.starttls() && mail.port() != IMPLICIT_TLS));
        properties.put(
                "mail.smtp.starttls.required",
                String.valueOf(mail.starttls() && mail.port() != IMPLICIT_TLS));
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "20000");
        properties.put("mail.smtp.writetimeout", "20000");
        return sender;
    }
}
