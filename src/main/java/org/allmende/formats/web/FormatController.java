package org.allmende.formats.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.community.ContributionState;
import org.allmende.formats.ExchangeFormat;
import org.allmende.formats.FormatDescribing;
import org.allmende.formats.FormatForm;
import org.allmende.formats.FormatReading;
import org.allmende.paper.FileAnswer;
import org.allmende.paper.Paper;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The formats, one of them on screen and on paper, and formats of one's own. */
@OpenToCommunity
@Controller
class FormatController {

    private static final String ONE = ExchangeFormat.PATH + "/{slug}";
    private static final String NEW = ExchangeFormat.PATH + "/neu";
    private static final String EDIT = ONE + "/bearbeitung";

    private final FormatReading formats;
    private final FormatDescribing describing;
    private final Paper paper;
    private final Templates pages;

    FormatController(
            FormatReading formats, FormatDescribing describing, Paper paper, Templates pages) {
        this.formats = formats;
        this.describing = describing;
        this.paper = paper;
        this.pages = pages;
    }

    @GetMapping(ExchangeFormat.PATH)
    Answer list(Frame frame, Viewer viewer) {
        return Answer.show(pages.formatsList(frame, formats.all(viewer)));
    }

    @GetMapping(ONE)
    Answer show(Frame frame, Viewer viewer, @PathVariable String slug) {
        return Answer.show(
                pages.formatsFormat(frame, formats.one(viewer, slug, frame.t().today())));
    }

    /** To print, to hang up, to take along. */
    @GetMapping(ONE + "/blatt.pdf")
    ResponseEntity<byte[]> sheet(Frame frame, Viewer viewer, @PathVariable String slug) {
        ExchangeFormat format = formats.one(viewer, slug, frame.t().today()).format();
        return FileAnswer.pdf(format.title(), paper.pdf(pages.formatsPaper(frame.t(), format)));
    }

    @GetMapping(NEW)
    Answer begin(Frame frame, Viewer viewer) {
        return Answer.show(pages.formatsForm(frame, describing.form(viewer, ""), "", List.of()));
    }

    @PostMapping(ExchangeFormat.PATH)
    Answer add(Frame frame, Viewer viewer, FormatForm form) {
        return Answer.trying(
                () -> to(describing.add(viewer, form)),
                problems -> pages.formatsForm(frame, form, "", problems));
    }

    @GetMapping(EDIT)
    Answer edit(Frame frame, Viewer viewer, @PathVariable String slug) {
        return Answer.show(
                pages.formatsForm(frame, describing.form(viewer, slug), slug, List.of()));
    }

    @PostMapping(EDIT)
    Answer reword(Frame frame, Viewer viewer, @PathVariable String slug, FormatForm form) {
        return Answer.trying(
                () -> to(describing.reword(viewer, slug, form)),
                problems -> pages.formatsForm(frame, form, slug, problems));
    }

    private static Answer to(FormatDescribing.Described format) {
        return Answer.seeOther(format.path())
                .saying(
                        format.state() == ContributionState.WAITING
                                ? "formats.waits"
                                : "formats.saved");
    }
}
