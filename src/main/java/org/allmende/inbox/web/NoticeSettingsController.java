package org.allmende.inbox.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.commons.WeeklySettings;
import org.allmende.inbox.Following;
import org.allmende.inbox.NoticeSettings;
import org.allmende.inbox.NoticeSettingsForm;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is mailed how soon: one’s own choice, and the presets of the administration. */
@OpenToCommunity
@Controller
class NoticeSettingsController {

    private static final String MINE = "/profil/benachrichtigungen";
    private static final String PRESETS = "/verwaltung/benachrichtigungen";

    private final Templates pages;
    private final NoticeSettings settings;
    private final Following following;
    private final WeeklySettings weekly;

    NoticeSettingsController(
            Templates pages, NoticeSettings settings, Following following, WeeklySettings weekly) {
        this.pages = pages;
        this.settings = settings;
        this.following = following;
        this.weekly = weekly;
    }

    @GetMapping(MINE)
    Answer mine(Frame frame, Viewer viewer) {
        return Answer.show(page(frame, viewer, settings.form(viewer), List.of()));
    }

    @PostMapping(MINE)
    Answer change(Frame frame, Viewer viewer, @RequestParam Map<String, String> fields) {
        var form = new NoticeSettingsForm(fields);
        return Answer.trying(
                () -> {
                    settings.change(viewer, form);
                    return Answer.seeOther(MINE).saying("inbox.settings.saved");
                },
                problems -> page(frame, viewer, form, problems));
    }

    @GetMapping(PRESETS)
    Answer presets(Frame frame, Viewer viewer) {
        return Answer.show(
                pages.inboxSettingsPresets(frame, settings.presetForm(viewer), List.of()));
    }

    @PostMapping(PRESETS)
    Answer preset(Frame frame, Viewer viewer, @RequestParam Map<String, String> fields) {
        var form = new NoticeSettingsForm(fields);
        boolean forAll = form.value("forAll").equals("true");
        return Answer.trying(
                () -> {
                    settings.preset(viewer, form, forAll);
                    return Answer.seeOther(PRESETS)
                            .saying(forAll ? "inbox.presets.savedForAll" : "inbox.presets.saved");
                },
                problems -> pages.inboxSettingsPresets(frame, form, problems));
    }

    private JteModel page(
            Frame frame, Viewer viewer, NoticeSettingsForm form, List<Problem> problems) {
        return pages.inboxSettingsPage(
                frame,
                form,
                settings.presets(viewer),
                following.all(viewer),
                weekly.of(viewer),
                problems);
    }
}
