package org.allmende.entry;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a mail: who, whereto, words, files, and whether a program wrote it. */
final class MailReading {

    private static final Pattern SECRET = Pattern.compile("\\+([a-z0-9]{16,40})@");
    private static final Pattern ROBOT =
            Pattern.compile("(mailer-daemon|postmaster|no-?reply|bounce[^@]*)@.*");
    private static final int MOST_ATTACHMENTS = 50;

    /** How much of a mail without an identifier tells it from others. */
    private static final int LONGEST_UNNAMED = 1_000_000;

    private String plain = "";
    private String html = "";
    private final List<ReceivedMail.Attachment> attachments = new ArrayList<>();

    private MailReading() {}

    /**
     * @param own the platform's own address: what comes from it is never answered
     */
    static ReceivedMail read(Message mail, String own) throws MessagingException, IOException {
        var reading = new MailReading();
        reading.take(mail);
        return reading.all(mail, own);
    }

    /** The same without words and files, for what is too large to be read. */
    static ReceivedMail head(Message mail, String own) throws MessagingException, IOException {
        return new MailReading().all(mail, own);
    }

    private ReceivedMail all(Message mail, String own) throws MessagingException, IOException {
        String sender = sender(mail);
        return new ReceivedMail(
                id(mail),
                sender,
                secrets(mail),
                subject(mail),
                plain.isBlank() ? MailText.ofHtml(html) : MailText.ofPlain(plain),
                attachments,
                isAutomatic(mail, sender, own));
    }

    private void take(Part part) throws MessagingException, IOException {
        String name = part.getFileName();
        boolean file = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || name != null;
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                take(inner);
            }
        } else if (file || part.isMimeType("message/rfc822")) {
            if (attachments.size() < MOST_ATTACHMENTS) {
                attachments.add(
                        new ReceivedMail.Attachment(
                                decoded(name == null ? "Nachricht.eml" : name),
                                part.getInputStream().readAllBytes()));
            }
        } else if (part.isMimeType("text/plain") && plain.isEmpty()) {
            plain = String.valueOf(part.getContent());
        } else if (part.isMimeType("text/html") && html.isEmpty()) {
            html = String.valueOf(part.getContent());
        }
    }

    private static String sender(Message mail) throws MessagingException {
        Address[] from = mail.getFrom();
        return from == null || from.length != 1 || !(from[0] instanceof InternetAddress address)
                ? ""
                : Objects.requireNonNullElse(address.getAddress(), "").toLowerCase(Locale.ROOT);
    }

    private static List<String> secrets(Message mail) throws MessagingException {
        var secrets = new ArrayList<String>();
        for (String name : List.of("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc")) {
            for (String value : headers(mail, name)) {
                var found = SECRET.matcher(value.toLowerCase(Locale.ROOT));
                while (found.find()) {
                    if (!secrets.contains(found.group(1))) {
                        secrets.add(found.group(1));
                    }
                }
            }
        }
        return secrets;
    }

    private static String subject(Message mail) throws MessagingException {
        String subject = Objects.requireNonNullElse(mail.getSubject(), "");
        String line =
                subject.replaceAll("(?i)^\\s*((re|aw|wg|fwd?)\\s*:\\s*)+", "")
                        .replaceAll("[\\s\\p{Cntrl}]+", " ")
                        .strip();
        return line.length() <= 300 ? line : line.substring(0, 298) + " …";
    }

    /** RFC 3834, and what older programs write. */
    private static boolean isAutomatic(Message mail, String sender, String own)
            throws MessagingException {
        boolean submitted =
                headers(mail, "Auto-Submitted").stream()
                        .anyMatch(
                                value -> !value.strip().toLowerCase(Locale.ROOT).startsWith("no"));
        boolean bulk =
                headers(mail, "Precedence").stream()
                        .anyMatch(value ->
                                value.strip()
                                        .toLowerCase(Locale.ROOT)
                                        .matches("bulk|list|junk|auto_reply"));
        boolean list =
                Stream.of("List-Id", "List-Unsubscribe", "X-Autoreply", "X-Autorespond", "X-Loop")
                        .anyMatch(name -> !headers(mail, name).isEmpty());
        boolean bounce =
                headers(mail, "Return-Path").stream().anyMatch(value -> value.strip().equals("<>"))
                        || mail.isMimeType("multipart/report");
        return submitted
                || bulk
                || list
                || bounce
                || sender.isEmpty()
                || sender.equalsIgnoreCase(own)
                || SECRET.matcher(sender).find()
                || ROBOT.matcher(sender).matches();
    }

    private static List<String> headers(Message mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? List.of() : List.of(values);
        } catch (MessagingException unreadable) {
            return List.of();
        }
    }

    private static String id(Message mail) throws MessagingException, IOException {
        List<String> ids = headers(mail, "Message-ID");
        byte[] what =
                ids.isEmpty()
                        ? mail.getInputStream().readNBytes(LONGEST_UNNAMED)
                        : ids.getFirst().strip().getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(what));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String decoded(@Nullable String name) {
        try {
            return MimeUtility.decodeText(Objects.requireNonNullElse(name, ""));
        } catch (UnsupportedEncodingException odd) {
            return Objects.requireNonNullElse(name, "");
        }
    }
}
