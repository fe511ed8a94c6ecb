package org.allmende.formats.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.formats.DateFinding;
import org.allmende.formats.DateForm;
import org.allmende.formats.MarketFilter;
import org.allmende.formats.MarketOffer;
import org.allmende.formats.MeetingForm;
import org.allmende.formats.OfferId;
import org.allmende.formats.OfferReading;
import org.allmende.formats.OfferTyped;
import org.allmende.formats.Offering;
import org.allmende.formats.Responding;
import org.allmende.formats.ResponseId;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One offer: its answers, its time, its end. */
@OpenToCommunity
@Controller
@RequestMapping(MarketFilter.PATH + "/{offer}")
class OfferController {

    private final OfferReading offers;
    private final Offering offering;
    private final Responding responding;
    private final DateFinding dates;
    private final Templates pages;

    OfferController(
            OfferReading offers,
            Offering offering,
            Responding responding,
            DateFinding dates,
            Templates pages) {
        this.offers = offers;
        this.offering = offering;
        this.responding = responding;
        this.dates = dates;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable OfferId offer) {
        return Answer.show(page(frame, viewer, offer, null, List.of()));
    }

    @PostMapping("/antworten")
    Answer respond(
            Frame frame,
            Viewer viewer,
            @PathVariable OfferId offer,
            @RequestParam(defaultValue = "") String words) {
        return doing(
                frame,
                viewer,
                offer,
                () -> responding.respond(viewer, offer, words, frame.t().today()),
                "formats.response.sent",
                OfferTyped.words(words));
    }

    @PostMapping("/antworten/{response}/zusage")
    Answer accept(
            Frame frame,
            Viewer viewer,
            @PathVariable OfferId offer,
            @PathVariable ResponseId response) {
        return doing(
                frame,
                viewer,
                offer,
                () -> responding.accept(viewer, offer, response),
                "formats.response.accepted",
                null);
    }

    @PostMapping("/antworten/{response}/absage")
    Answer decline(
            Frame frame,
            Viewer viewer,
            @PathVariable OfferId offer,
            @PathVariable ResponseId response) {
        return doing(
                frame,
                viewer,
                offer,
                () -> responding.decline(viewer, offer, response),
                "formats.response.declined",
                null);
    }

    @PostMapping("/antworten/{response}/rueckzug")
    Answer takeBack(
            Frame frame,
            Viewer viewer,
            @PathVariable OfferId offer,
            @PathVariable ResponseId response) {
        return doing(
                frame,
                viewer,
                offer,
                () -> responding.withdraw(viewer, offer, response),
                "formats.response.takenBack",
                null);
    }

    @PostMapping("/zeiten")
    Answer propose(Frame frame, Viewer viewer, @PathVariable OfferId offer, DateForm form) {
        return doing(
                frame,
                viewer,
                offer,
                () -> dates.propose(viewer, offer, form),
                "formats.dates.proposed",
                OfferTyped.dates(form));
    }

    @PostMapping("/zusagen")
    Answer tick(
            Frame frame,
            Viewer viewer,
            @PathVariable OfferId offer,
            @RequestParam(required = false) @Nullable List<String> slot) {
        return doing(
                frame,
                viewer,
                offer,
                () -> dates.tick(viewer, offer, slot == null ? List.of() : slot),
                "formats.dates.ticked",
                null);
    }

    @PostMapping("/termin")
    Answer choose(Frame frame, Viewer viewer, @PathVariable OfferId offer, MeetingForm form) {
        return doing(
                frame,
                viewer,
                offer,
                () -> dates.choose(viewer, offer, form),
                "formats.meeting.chosen",
                OfferTyped.meeting(form));
    }

    @PostMapping("/ende")
    Answer end(
            Frame frame,
            Viewer viewer,
            @PathVariable OfferId offer,
            @RequestParam(defaultValue = "") String note) {
        return doing(
                frame,
                viewer,
                offer,
                () -> offering.end(viewer, offer, note),
                "formats.offer.ended",
                OfferTyped.note(note));
    }

    @PostMapping("/rueckzug")
    Answer withdraw(Frame frame, Viewer viewer, @PathVariable OfferId offer) {
        return doing(
                frame,
                viewer,
                offer,
                () -> offering.withdraw(viewer, offer),
                "formats.offer.withdrawn",
                null);
    }

    private Answer doing(
            Frame frame,
            Viewer viewer,
            OfferId offer,
            Runnable step,
            String said,
            @Nullable OfferTyped typed) {
        return Answer.trying(
                () -> {
                    step.run();
                    return Answer.seeOther(MarketFilter.PATH + "/" + offer).saying(said);
                },
                problems -> page(frame, viewer, offer, typed, problems));
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            OfferId offer,
            @Nullable OfferTyped typed,
            List<Problem> problems) {
        MarketOffer shown = offers.one(viewer, offer, frame.t().today());
        return pages.formatsOffer(
                frame, shown, typed == null ? OfferTyped.none() : typed, problems);
    }
}
