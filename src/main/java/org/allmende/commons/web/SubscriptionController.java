package org.allmende.commons.web;

import org.allmende.commons.StreamFilter;
import org.allmende.commons.Subscribing;
import org.allmende.commons.SubscriptionForm;
import org.allmende.commons.WeeklySettings;
import org.allmende.shell.Answer;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one wants to hear of, and when. */
@OpenToCommunity
@Controller
class SubscriptionController {

    private final Subscribing subscribing;
    private final WeeklySettings weekly;

    SubscriptionController(Subscribing subscribing, WeeklySettings weekly) {
        this.subscribing = subscribing;
        this.weekly = weekly;
    }

    @PostMapping(StreamFilter.PATH + "/abos")
    Answer begin(Viewer viewer, SubscriptionForm form) {
        subscribing.begin(viewer, form);
        return Answer.seeOther(form.back()).saying("commons.subscription.begun");
    }

    @PostMapping(StreamFilter.PATH + "/abos/ende")
    Answer end(Viewer viewer, SubscriptionForm form) {
        subscribing.end(viewer, form);
        return Answer.seeOther(form.back()).saying("commons.subscription.ended");
    }

    @PostMapping(StreamFilter.PATH + "/woche")
    Answer choose(
            Viewer viewer, @RequestParam(defaultValue = "") String weekday, SubscriptionForm form) {
        weekly.choose(viewer, weekday);
        return Answer.seeOther(form.back()).saying("commons.weekly.saved");
    }
}
