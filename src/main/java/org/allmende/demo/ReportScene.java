package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.allmende.community.HouseRules;
import org.allmende.reports.Check;
import org.allmende.reports.Circle;
import org.allmende.reports.ReportApproval;
import org.allmende.reports.ReportId;
import org.allmende.reports.ReportStart;
import org.allmende.reports.ReportWriting;
import org.allmende.reports.SendingForm;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three administrations tell what they have learnt, and a fourth report waits for approval. */
@Component
@Order(206)
class ReportScene implements Scene {

    private static final List<String> CHECKED = Stream.of(Check.values()).map(Enum::name).toList();

    private final Players players;
    private final Repertoire repertoire;
    private final HouseRules rules;
    private final ReportStart start;
    private final ReportWriting writing;
    private final ReportApproval approval;
    private final MessageSource messages;

    ReportScene(
            Players players,
            Repertoire repertoire,
            HouseRules rules,
            ReportStart start,
            ReportWriting writing,
            ReportApproval approval,
            MessageSource messages) {
        this.players = players;
        this.repertoire = repertoire;
        this.rules = rules;
        this.start = start;
        this.writing = writing;
        this.approval = approval;
        this.messages = messages;
    }

    @Override
    public void play(LocalDate today) {
        SampleReport.read().forEach(one -> play(one, today));
    }

    private void play(SampleReport one, LocalDate today) {
        Viewer author = players.viewer(Cast.named(one.author()));
        LocalDate sent = today.minus(one.sent());
        ReportStart.Form form =
                new ReportStart.Form(
                        one.project() == null
                                ? ""
                                : repertoire.project(author, one.project(), today).toString(),
                        one.template() == null ? "" : one.template(),
                        one.extent().name());
        ReportId report = Stage.on(sent, author, () -> write(one, author, form, sent));
        if (one.approver() != null && one.approved() != null) {
            Viewer approver = players.viewer(Cast.named(one.approver()));
            LocalDate approved = today.minus(one.approved());
            Stage.on(
                    approved,
                    approver,
                    () -> {
                        rules.accept(approver);
                        approval.accept(approver, report, approved);
                    });
        }
    }

    private ReportId write(SampleReport one, Viewer author, ReportStart.Form form, LocalDate day) {
        var t = new Texts(messages, Locale.GERMANY, Stage.ZONE, day);
        ReportId report = start.begin(author, form, t);
        writing.save(author, report, "0", one.before(writing.of(author, report).content()));
        approval.send(
                author,
                report,
                new SendingForm(Circle.ASSOCIATION.name(), one.anonymous(), CHECKED));
        return report;
    }
}
