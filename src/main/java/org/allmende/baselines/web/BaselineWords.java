package org.allmende.baselines.web;

import java.util.ArrayList;
import java.util.List;
import org.allmende.baselines.BaselinePages;
import org.allmende.baselines.ComparedItem;
import org.allmende.baselines.PlanComparison;
import org.allmende.baselines.Turn;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;

/** What changed between two plans, in sentences. */
public record BaselineWords(Texts t, BaselinePages.Compared page) {

    /** What became of the end: the one sentence that counts. */
    public String end() {
        PlanComparison comparison = page.comparison();
        if (comparison.endBefore() == null || comparison.endAfter() == null) {
            return t.of("baselines.compare.end.none");
        }
        String turn = comparison.days() == 0 ? "same" : comparison.days() > 0 ? "later" : "earlier";
        return t.of(
                "baselines.compare.end." + turn,
                comparison.endAfter(),
                comparison.endBefore(),
                Math.abs(comparison.days()));
    }

    /** How many moved, came and went; empty when nothing did. */
    public String counts() {
        var parts = new ArrayList<String>();
        for (Turn turn : Turn.values()) {
            long count = page.comparison().count(turn);
            if (count > 0) {
                parts.add(t.of("baselines.compare.count." + turn.name(), count));
            }
        }
        return String.join(" · ", parts);
    }

    public String turn(ComparedItem item) {
        return t.of("baselines.turn." + item.turn().name(), item.days());
    }

    public String tone(ComparedItem item) {
        return switch (item.turn()) {
            case LATER -> "warning";
            case EARLIER -> "success";
            case NEW -> "info";
            case BEGINS_LATER, BEGINS_EARLIER, GONE, DATED, UNDATED -> "neutral";
        };
    }

    /** What the plan can stand beside. */
    public List<Choice> others() {
        return Choice.any(
                t.of("baselines.compare.today"),
                page.others().stream()
                        .map(other -> new Choice(other.id().toString(), other.label(t)))
                        .toList());
    }

    public String after() {
        return page.with() == null ? t.of("baselines.compare.today") : page.with().label(t);
    }
}
