package org.allmende.drafting;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allmende.library.Licence;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.Plan;
import org.allmende.plan.Proof;
import org.allmende.plan.Roll;
import org.allmende.plan.SizeClass;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;

/** What one may choose from while writing a template. */
public final class DraftChoices {

    private DraftChoices() {}

    public static List<Choice> roles(Plan plan, Texts t) {
        return Choice.any(
                t.of("drafting.item.responsible.none"),
                plan.roles().stream()
                        .map(role -> new Choice(role.key().value(), role.title()))
                        .toList());
    }

    /** All items but this one, by number and title. */
    public static List<Choice> items(Plan plan, ItemKey but, Texts t) {
        List<String> numbers = plan.wbsNumbers();
        var items =
                IntStream.range(0, numbers.size())
                        .filter(i -> !plan.items().get(i).key().equals(but))
                        .mapToObj(i -> line(numbers.get(i), plan.items().get(i)))
                        .toList();
        return Choice.any(t.of("drafting.item.after.none"), items);
    }

    public static List<Choice> packages(DraftTree tree, Texts t) {
        return Choice.any(
                t.of("drafting.tree.top"),
                tree.packages().stream().map(row -> line(row.number(), row.item())).toList());
    }

    public static List<Choice> proofs(Texts t) {
        return Choice.any(
                t.of("drafting.item.proof.none"),
                Stream.of(Proof.values())
                        .map(proof -> new Choice(proof.name(), t.of("library.proof." + proof)))
                        .toList());
    }

    public static List<Choice> sizes(Texts t) {
        return Choice.any(t.of("drafting.header.size.any"), Choice.of(t, SizeClass.class));
    }

    /** In which ways a routine may come again. */
    public static List<Choice> rhythms(Texts t) {
        return RhythmFields.RHYTHMS.stream()
                .map(rhythm -> new Choice(rhythm, t.of("drafting.header.rhythm." + rhythm)))
                .toList();
    }

    /** Where a free day leads: an anchor may stay, a task is on a workday. */
    public static List<Choice> rolls(Texts t, boolean anchor) {
        return Stream.of(Roll.values())
                .filter(roll -> anchor || roll != Roll.STAY)
                .map(roll -> new Choice(roll.name(), t.of("library.routine.roll." + roll)))
                .toList();
    }

    /** The usual ones, and the one it has. */
    public static List<Choice> licences(String current) {
        return Stream.concat(HeaderForm.LICENCES.stream(), Stream.of(current))
                .filter(spdx -> !spdx.isEmpty())
                .distinct()
                .map(spdx -> new Choice(spdx, Licence.of(spdx).name()))
                .toList();
    }

    private static Choice line(String number, Item item) {
        return new Choice(item.key().value(), number + " " + item.title());
    }
}
