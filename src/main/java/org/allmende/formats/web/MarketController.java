package org.allmende.formats.web;

import java.util.List;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.community.ContributionState;
import org.allmende.formats.MarketFilter;
import org.allmende.formats.OfferForm;
import org.allmende.formats.OfferReading;
import org.allmende.formats.Offering;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** “Börse”: who offers and who seeks, and a new offer. */
@OpenToCommunity
@Controller
class MarketController {

    private final OfferReading offers;
    private final Offering offering;
    private final Templates pages;

    MarketController(OfferReading offers, Offering offering, Templates pages) {
        this.offers = offers;
        this.offering = offering;
        this.pages = pages;
    }

    @GetMapping(MarketFilter.PATH)
    Answer list(Frame frame, Viewer viewer, @RequestParam Map<String, String> query) {
        return Answer.show(
                pages.formatsMarket(
                        frame, offers.market(viewer, MarketFilter.of(query), frame.t().today())));
    }

    @GetMapping(MarketFilter.PATH + "/neu")
    Answer begin(Frame frame, Viewer viewer, @RequestParam(defaultValue = "") String format) {
        OfferForm form = offers.form(viewer, format, frame.t().today());
        return Answer.show(pages.formatsOfferForm(frame, form, offers.formats(viewer), List.of()));
    }

    @PostMapping(MarketFilter.PATH)
    Answer offer(Frame frame, Viewer viewer, OfferForm form) {
        return Answer.trying(
                () -> {
                    Offering.Offered one = offering.offer(viewer, form, frame.t().today());
                    return Answer.seeOther(MarketFilter.PATH + "/" + one.id())
                            .saying(
                                    one.state() == ContributionState.WAITING
                                            ? "formats.waits"
                                            : "formats.offer.made");
                },
                problems -> pages.formatsOfferForm(frame, form, offers.formats(viewer), problems));
    }
}
