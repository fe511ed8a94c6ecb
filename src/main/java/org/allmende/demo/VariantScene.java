package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import org.allmende.drafting.DraftEditing;
import org.allmende.drafting.DraftId;
import org.allmende.drafting.DraftPublishing;
import org.allmende.drafting.DraftStart;
import org.allmende.drafting.PublicationForm;
import org.allmende.library.TemplateAudience;
import org.allmende.plan.Item;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanEdits;
import org.allmende.plan.PlanTexts;
import org.allmende.plan.Span;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The district does it otherwise: a variant of the E-Akte, made before that got its version 1.1.
 */
@Component
@Order(87)
class VariantScene implements Scene {

    private static final String TEMPLATE = "e-akte-einfuehrung";
    private static final String TITLE = "E-Akte-Einführung im Landkreis";

    private final Players players;
    private final DraftStart start;
    private final DraftEditing editing;
    private final DraftPublishing publishing;

    VariantScene(
            Players players, DraftStart start, DraftEditing editing, DraftPublishing publishing) {
        this.players = players;
        this.start = start;
        this.editing = editing;
        this.publishing = publishing;
    }

    @Override
    public void play(LocalDate today) {
        Viewer aylin = players.viewer(Cast.AYLIN);
        Viewer olga = players.viewer(Cast.OLGA);
        DraftId draft =
                Stage.on(
                        today.minusDays(60),
                        aylin,
                        () -> {
                            var begun = start.variant(aylin, TEMPLATE);
                            editing.edit(aylin, begun, VariantScene::ofTheDistrict);
                            publishing.send(
                                    aylin,
                                    begun,
                                    new PublicationForm(
                                            "Wege eines Landkreises: Der Kreistag wird früh unterrichtet",
                                            "1.0",
                                            "CC-BY-4.0",
                                            TemplateAudience.COMMONS.name(),
                                            List.of()));
                            return begun;
                        });
        Stage.on(today.minusDays(58), olga, () -> publishing.accept(olga, draft));
    }

    private static PlanDocument ofTheDistrict(PlanDocument document) {
        Item council =
                Item.task("k1", "Kreistag unterrichten")
                        .under("1")
                        .lasting(Span.workingDays(5))
                        .roles("PL");
        return PlanTexts.rewritten(
                document.with(PlanEdits.add(document.plan(), council)),
                (place, text) ->
                        place.item() == null && place.field() == PlanTexts.Field.TITLE
                                ? TITLE
                                : text);
    }
}
