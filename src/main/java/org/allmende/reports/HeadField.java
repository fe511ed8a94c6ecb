package org.allmende.reports;

import java.util.List;
import java.util.stream.Stream;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What is asked of every report, so that others can compare and filter. */
public enum HeadField {
    TITLE(90, Need.ALWAYS),
    AREA(120, Need.ALWAYS),
    OUTCOME(Outcome.class, Need.ALWAYS),
    PERIOD(120, Need.FULL),
    PLANNED_PERIOD(120, Need.NEVER),
    PERSON_DAYS(PersonDays.class, Need.FULL),
    COSTS(Costs.class, Need.FULL),
    YEARLY_COSTS(Costs.class, Need.FULL),
    FUNDING(200, Need.NEVER),
    PARTNERS(200, Need.NEVER),
    CONCLUSION(Conclusion.class, Need.ALWAYS),
    CONTACT(200, Need.ALWAYS);

    /** In which reports it must be there. */
    private enum Need {
        NEVER,
        FULL,
        ALWAYS
    }

    private final int longest;
    private final @Nullable Class<? extends Enum<?>> choices;
    private final Need need;

    HeadField(int longest, Need need) {
        this.longest = longest;
        this.choices = null;
        this.need = need;
    }

    HeadField(Class<? extends Enum<?>> choices, Need need) {
        this.longest = 40;
        this.choices = choices;
        this.need = need;
    }

    public int longest() {
        return longest;
    }

    public boolean isChoice() {
        return choices != null;
    }

    public boolean isRequired(Extent extent) {
        return need == Need.ALWAYS || need == Need.FULL && extent == Extent.FULL;
    }

    /** In the reader's words; none where anything may be typed. */
    public List<Choice> choices(Texts t) {
        return constants().map(one -> new Choice(one.name(), t.of(one))).toList();
    }

    /** What was typed or chosen, in the reader's words. */
    public String shown(Texts t, String value) {
        return isChoice() ? Choice.label(choices(t), value) : value;
    }

    boolean offers(String value) {
        return constants().anyMatch(one -> one.name().equals(value));
    }

    private Stream<Enum<?>> constants() {
        return choices == null ? Stream.empty() : Stream.of(choices.getEnumConstants());
    }
}
