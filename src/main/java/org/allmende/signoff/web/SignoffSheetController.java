package org.allmende.signoff.web;

import jtegenerated.Templates;
import org.allmende.paper.FileAnswer;
import org.allmende.paper.Paper;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.signoff.SignoffId;
import org.allmende.signoff.SignoffPage;
import org.allmende.signoff.SignoffPages;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The Mitzeichnungsleiste: to print, and as a file for the record. */
@Controller
@RequestMapping("/projekte/{project}/elemente/{item}/mitzeichnungen/{signoff}")
class SignoffSheetController {

    private final Templates pages;
    private final SignoffPages signoffs;
    private final Paper paper;

    SignoffSheetController(Templates pages, SignoffPages signoffs, Paper paper) {
        this.pages = pages;
        this.signoffs = signoffs;
        this.paper = paper;
    }

    @GetMapping("/blatt")
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable SignoffId signoff) {
        return Answer.show(
                pages.signoffRoundSheet(frame, signoffs.page(viewer, project, item, signoff)));
    }

    @GetMapping("/blatt.pdf")
    ResponseEntity<byte[]> pdf(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable SignoffId signoff) {
        SignoffPage page = signoffs.page(viewer, project, item, signoff);
        return FileAnswer.pdf(
                frame.t().of("signoff.sheet.of", page.item().title()),
                paper.pdf(pages.signoffRoundPaper(frame, page)));
    }
}
