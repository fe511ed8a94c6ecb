package org.allmende.talks.results.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.paper.FileAnswer;
import org.allmende.paper.Paper;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.shell.Texts;
import org.allmende.talks.SessionId;
import org.allmende.talks.results.ArchiveFilter;
import org.allmende.talks.results.ArchiveReading;
import org.allmende.talks.results.Note;
import org.allmende.talks.results.NoteMarkdown;
import org.allmende.talks.results.ResultPage;
import org.allmende.talks.results.ResultReading;
import org.allmende.talks.results.SessionFeedbackForm;
import org.allmende.talks.results.SessionFeedbackGiving;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Past sessions for everybody, and the feedback of those who took part. */
@OpenToCommunity
@Controller
class ArchiveController {

    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType MARKDOWN =
            new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final ArchiveReading archive;
    private final ResultReading results;
    private final SessionFeedbackGiving feedback;
    private final Paper paper;
    private final Templates pages;

    ArchiveController(
            ArchiveReading archive,
            ResultReading results,
            SessionFeedbackGiving feedback,
            Paper paper,
            Templates pages) {
        this.archive = archive;
        this.results = results;
        this.feedback = feedback;
        this.paper = paper;
        this.pages = pages;
    }

    @GetMapping(ArchiveFilter.PATH)
    Answer list(
            Frame frame,
            @Nullable Viewer viewer,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "reihe", defaultValue = "") String series,
            @RequestParam(name = "thema", defaultValue = "") String topic,
            @RequestParam(name = "jahr", defaultValue = "") String year,
            @RequestParam(name = "seite", defaultValue = "") String page) {
        var filter = ArchiveFilter.of(words, series, topic, year, page);
        return Answer.show(pages.talksResultsArchive(frame, archive.page(viewer, filter)));
    }

    @GetMapping(ArchiveFilter.PATH + ".atom")
    ResponseEntity<byte[]> atom(Texts t) {
        return text(ATOM, archive.atom(t.of("talks.archive.feed")));
    }

    @GetMapping(ResultPaths.SESSION)
    Answer show(Frame frame, @Nullable Viewer viewer, @PathVariable SessionId session) {
        return Answer.show(
                pages.talksResultsSession(
                        frame,
                        results.page(viewer, session),
                        SessionFeedbackForm.EMPTY,
                        List.of()));
    }

    @GetMapping(ResultPaths.SESSION + "/notiz.pdf")
    ResponseEntity<byte[]> pdf(
            Frame frame, @Nullable Viewer viewer, @PathVariable SessionId session) {
        Note note = results.note(viewer, session);
        return FileAnswer.pdf(
                note.session().question(), paper.pdf(pages.talksResultsPaper(frame.t(), note)));
    }

    @GetMapping(ResultPaths.SESSION + "/notiz.md")
    ResponseEntity<byte[]> markdown(
            Texts t, @Nullable Viewer viewer, @PathVariable SessionId session) {
        return text(MARKDOWN, new NoteMarkdown(t).of(results.note(viewer, session)));
    }

    @PostMapping(ResultPaths.SESSION + "/rueckmeldung")
    Answer give(
            Frame frame, Viewer viewer, @PathVariable SessionId session, SessionFeedbackForm form) {
        return Answer.trying(
                () -> {
                    feedback.give(viewer, session, form);
                    return Answer.seeOther(ResultPage.path(session)).saying("talks.feedback.given");
                },
                problems ->
                        pages.talksResultsSession(
                                frame, results.page(viewer, session), form, problems));
    }

    private static ResponseEntity<byte[]> text(MediaType type, String text) {
        return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
