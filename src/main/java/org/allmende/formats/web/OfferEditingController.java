package org.allmende.formats.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.community.ContributionState;
import org.allmende.formats.MarketFilter;
import org.allmende.formats.Offer;
import org.allmende.formats.OfferEditing;
import org.allmende.formats.OfferForm;
import org.allmende.formats.OfferId;
import org.allmende.shared.Problem;
import org.allmende.shared.Stale;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Other words for one's own offer. */
@OpenToCommunity
@Controller
@RequestMapping(MarketFilter.PATH + "/{offer}/bearbeitung")
class OfferEditingController {

    private final OfferEditing editing;
    private final Templates pages;

    OfferEditingController(OfferEditing editing, Templates pages) {
        this.editing = editing;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable OfferId offer) {
        Offer seen = editing.offer(viewer, offer);
        return Answer.show(
                pages.formatsOfferEdit(frame, seen, OfferForm.of(seen), false, List.of()));
    }

    @PostMapping
    Answer edit(Frame frame, Viewer viewer, @PathVariable OfferId offer, OfferForm form) {
        return Answer.trying(
                () -> {
                    try {
                        return changed(offer, editing.edit(viewer, offer, form, frame.t().today()));
                    } catch (Stale stale) {
                        Offer now = editing.offer(viewer, offer);
                        return Answer.show(
                                pages.formatsOfferEdit(frame, now, form.over(now), true, List.of()),
                                409);
                    }
                },
                problems -> refused(frame, viewer, offer, form, problems));
    }

    private JteModel refused(
            Frame frame, Viewer viewer, OfferId offer, OfferForm form, List<Problem> problems) {
        Offer now = editing.offer(viewer, offer);
        return pages.formatsOfferEdit(frame, now, form, false, problems);
    }

    private static Answer changed(OfferId offer, ContributionState state) {
        return Answer.seeOther(MarketFilter.PATH + "/" + offer)
                .saying(
                        state == ContributionState.WAITING
                                ? "formats.waits"
                                : "formats.offer.saved");
    }
}
