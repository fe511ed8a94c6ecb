package org.allmende.steering.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.allmende.shell.Frame;
import org.allmende.shell.Texts;
import org.allmende.steering.KeptReport;
import org.allmende.steering.StatusReport;
import org.springframework.stereotype.Component;

/** The report as a Word file, with headings and tables that screen readers know as such. */
@Component
class ReportDocument {

    byte[] docx(Frame frame, KeptReport kept) {
        var t = frame.t();
        var words = new ReportWords(t);
        StatusReport report = kept.report();
        String title = t.of("steering.report.of", report.title());
        try (var paper = new WordPaper(title, t.locale())) {
            paper.small(frame.me() == null ? "" : frame.me().authority());
            paper.title(title);
            paper.line(
                    t.of("steering.report.asOf", t.longDate(report.asOf()))
                            + (report.fileReference().isEmpty()
                                    ? ""
                                    : " · "
                                            + t.of(
                                                    "steering.report.reference",
                                                    report.fileReference())));
            paper.table(List.of(), figures(t, words, report));
            text(paper, t.of("steering.report.situation"), kept.situation());
            milestones(paper, t, words, report);
            lines(paper, words, words.doneTitle(report), report.doneSince(), report.doneMore(), t);
            risks(paper, t, words, report);
            decisions(paper, t, words, report);
            lines(paper, words, t.of("steering.report.next"), report.next(), report.nextMore(), t);
            text(paper, t.of("steering.report.outlook"), kept.outlook());
            report.unknown().forEach(sentence -> paper.small(t.of(sentence)));
            paper.small(t.of("steering.report.keptAt", t.time(kept.at())));
            var file = new ByteArrayOutputStream();
            paper.writeTo(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<List<String>> figures(Texts t, ReportWords words, StatusReport report) {
        return List.of(
                List.of(t.of("steering.report.ampel"), words.ampel(report.ampel())),
                List.of(t.of("steering.report.state"), t.of(report.state())),
                List.of(t.of("steering.report.progress"), words.progress(report.figures())),
                List.of(t.of("steering.report.late"), words.late(report.figures())),
                List.of(t.of("steering.report.span"), words.span(report.figures())),
                List.of(t.of("steering.report.responsible"), report.responsible()));
    }

    private static void milestones(
            WordPaper paper, Texts t, ReportWords words, StatusReport report) {
        if (report.milestones().isEmpty()) {
            return;
        }
        paper.heading(t.of("steering.report.milestones"));
        paper.table(
                List.of(
                        t.of("steering.mark"),
                        t.of("steering.mark.on"),
                        t.of("steering.mark.state"),
                        t.of("steering.mark.shift")),
                report.milestones().stream()
                        .map(mark ->
                                List.of(
                                        mark.title(),
                                        words.date(mark.on()),
                                        words.state(mark),
                                        words.shift(mark)))
                        .toList());
    }

    private static void risks(WordPaper paper, Texts t, ReportWords words, StatusReport report) {
        paper.heading(t.of("steering.report.risks"));
        if (report.risks().isEmpty()) {
            paper.line(t.of("steering.report.risks.none"));
            return;
        }
        paper.table(
                List.of(
                        t.of("steering.risk.title"),
                        t.of("steering.risk.grades"),
                        t.of("steering.risk.measure")),
                report.risks().stream()
                        .map(risk ->
                                List.of(
                                        risk.title(),
                                        t.of(
                                                "steering.risk.grades.value",
                                                t.of(risk.likelihood()),
                                                t.of(risk.impact())),
                                        (risk.measure()
                                                        + " "
                                                        + words.behind(risk.who(), risk.dueOn()))
                                                .strip()))
                        .toList());
        more(paper, t, report.risksMore());
    }

    private static void decisions(
            WordPaper paper, Texts t, ReportWords words, StatusReport report) {
        paper.heading(t.of("steering.report.decisions"));
        if (report.decisions().isEmpty()) {
            paper.line(t.of("steering.report.decisions.none"));
            return;
        }
        report.decisions()
                .forEach(one ->
                        paper.bullet(
                                one.question() + " " + words.behind(one.decider(), one.dueOn())));
        more(paper, t, report.decisionsMore());
    }

    private static void lines(
            WordPaper paper,
            ReportWords words,
            String heading,
            List<StatusReport.Line> lines,
            int further,
            Texts t) {
        paper.heading(heading);
        if (lines.isEmpty()) {
            paper.line(t.of("steering.report.nothing"));
            return;
        }
        lines.forEach(line ->
                paper.bullet(
                        line.title()
                                + " "
                                + words.behind(line.who(), line.on())
                                + (line.late() ? " – " + t.of("steering.mark.late") : "")));
        more(paper, t, further);
    }

    private static void more(WordPaper paper, Texts t, int further) {
        if (further > 0) {
            paper.small(t.of("steering.report.more", further));
        }
    }

    private static void text(WordPaper paper, String heading, String text) {
        if (!text.isEmpty()) {
            paper.heading(heading);
            text.lines().filter(line -> !line.isBlank()).forEach(paper::line);
        }
    }
}
