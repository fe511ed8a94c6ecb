package org.allmende.baselines.web;

import java.util.List;
import java.util.Objects;
import org.allmende.baselines.CurveMeasure;
import org.allmende.baselines.CurveReading;
import org.allmende.baselines.ProgressCurve;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;

/** How far a project is, in sentences. */
public record CurveWords(Texts t, CurveReading.Page page) {

    /** Geplant waren bis heute 40 % der Aufgaben, erledigt sind 32 %. */
    public String sentence() {
        ProgressCurve curve = page.curve();
        return t.of(
                "baselines.curve.sentence." + page.measure().name(),
                curve.plannedPercent(),
                curve.donePercent());
    }

    /** What that means in days. */
    public String standing() {
        ProgressCurve curve = page.curve();
        return switch (curve.standing()) {
            case AS_PLANNED -> t.of("baselines.curve.AS_PLANNED");
            case BEHIND, AHEAD ->
                    t.of(
                            "baselines.curve." + curve.standing().name(),
                            Objects.requireNonNull(curve.asOf()),
                            curve.workdays());
        };
    }

    /** For what is finished: planned and booked. */
    public String bookings() {
        int planned = page.finished().planned();
        int booked = page.finished().booked();
        int percent = Math.round(100f * (booked - planned) / planned);
        return t.of(
                "baselines.curve.booked",
                t.number(planned),
                t.number(booked),
                Math.abs(percent),
                percent == 0 ? 0 : percent > 0 ? 1 : 2);
    }

    /** 12, or 120 Std. */
    public String amount(int amount) {
        return page.measure() == CurveMeasure.TASKS
                ? t.number(amount)
                : t.of("baselines.curve.hours", t.number(amount));
    }

    public List<Choice> baselines() {
        return page.all().stream()
                .map(kept -> new Choice(kept.id().toString(), kept.label(t)))
                .toList();
    }
}
