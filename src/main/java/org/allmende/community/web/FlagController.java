package org.allmende.community.web;

import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.community.ContributionKey;
import org.allmende.community.Reporting;
import org.allmende.community.Standing;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** “Melden”, and “Einspruch” of who wrote something. */
@OpenToCommunity
@Controller
class FlagController {

    private static final String REPORT = "/meldung/{kind}/{id}";
    private static final String APPEAL = "/einspruch/{kind}/{id}";

    private final Templates pages;
    private final Reporting reporting;

    FlagController(Templates pages, Reporting reporting) {
        this.pages = pages;
        this.reporting = reporting;
    }

    @GetMapping(REPORT)
    Answer show(Frame frame, Viewer viewer, @PathVariable String kind, @PathVariable UUID id) {
        Standing one = reporting.reportable(viewer, new ContributionKey(kind, id));
        return Answer.show(pages.communityReport(frame, one, "", List.of()));
    }

    @PostMapping(REPORT)
    Answer report(
            Frame frame,
            Viewer viewer,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        Standing one = reporting.reportable(viewer, new ContributionKey(kind, id));
        return Answer.trying(
                () -> {
                    reporting.report(viewer, one.key(), reason);
                    return Answer.seeOther(one.path()).saying("community.reported");
                },
                problems -> pages.communityReport(frame, one, reason, problems));
    }

    @GetMapping(APPEAL)
    Answer own(Frame frame, Viewer viewer, @PathVariable String kind, @PathVariable UUID id) {
        Standing one = reporting.own(viewer, new ContributionKey(kind, id));
        return Answer.show(pages.communityAppeal(frame, one, "", List.of()));
    }

    @PostMapping(APPEAL)
    Answer appeal(
            Frame frame,
            Viewer viewer,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String appeal) {
        Standing one = reporting.own(viewer, new ContributionKey(kind, id));
        return Answer.trying(
                () -> {
                    reporting.appeal(viewer, one.key(), appeal);
                    return Answer.seeOther(one.appealPath()).saying("community.appealed");
                },
                problems -> pages.communityAppeal(frame, one, appeal, problems));
    }
}
