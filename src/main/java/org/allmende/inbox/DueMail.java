package org.allmende.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mail to one person with all that is due: by project, and within it by thing.
 *
 * @param name of the person
 * @param url address of this server
 * @param settings address of the page where one settles what is mailed
 * @param unsubscribe address that switches these kinds off
 */
public record DueMail(
        String name,
        String url,
        List<Notice> notices,
        NoticeWords words,
        String settings,
        String unsubscribe) {

    /** The things of each project, in the order of their names. */
    public Map<String, List<Notice>> projects() {
        return notices.stream()
                .collect(
                        Collectors.groupingBy(
                                this::heading, LinkedHashMap::new, Collectors.toList()));
    }

    public String title(Notice notice) {
        return words.title(notice);
    }

    private String heading(Notice notice) {
        if (!notice.projectTitle().isEmpty()) {
            return notice.projectTitle();
        }
        if (notice.correspondence().isPresent()) {
            return words.t().of("correspondence.title");
        }
        if (notice.isAboutLibrary()) {
            return words.t().of("inbox.mail.library");
        }
        return words.t()
                .of(notice.item() == null ? "inbox.mail.people" : "work.project.confidential.name");
    }

    public String link(Notice notice) {
        return url + notice.path();
    }

    static Set<NoticeKind> kinds(List<Notice> notices) {
        return notices.stream()
                .flatMap(notice -> notice.lines().stream())
                .map(NoticeLine::kind)
                .collect(Collectors.toSet());
    }

    String subject() {
        Notice first = notices.getFirst();
        return notices.size() == 1
                ? words.t().of("inbox.mail.subject.one", title(first), words.t().of(first.kind()))
                : words.t().of("inbox.mail.subject", notices.size());
    }

    /** The plain form of the mail. */
    String text() {
        var t = words.t();
        var text = new StringBuilder(t.of("inbox.mail.hello", name)).append("\n\n");
        text.append(t.of("inbox.mail.lead", notices.size())).append("\n");
        projects()
                .forEach((project, things) -> {
                    text.append("\n").append(project).append("\n");
                    text.append("=".repeat(Math.min(60, project.length()))).append("\n");
                    for (Notice notice : things) {
                        text.append("\n").append(title(notice)).append("\n");
                        for (NoticeLine line : notice.lines()) {
                            text.append("– ").append(said(line)).append("\n");
                        }
                        text.append(link(notice)).append("\n");
                    }
                });
        return text.append("\n-- \n")
                .append(t.of("inbox.mail.why"))
                .append("\n\n")
                .append(t.of("inbox.mail.settings"))
                .append("\n")
                .append(settings)
                .append("\n\n")
                .append(t.of("inbox.mail.unsubscribe"))
                .append("\n")
                .append(unsubscribe)
                .append("\n")
                .toString();
    }

    /** What happened, when, and for whom. */
    public String said(NoticeLine line) {
        String said = words.sentence(line) + " (" + words.t().time(line.at()) + ")";
        return line.insteadOf() == null
                ? said
                : said + " – " + words.t().of("inbox.insteadOf", words.name(line.insteadOf()));
    }
}
