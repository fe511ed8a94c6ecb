package org.allmende.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan, a part of one or a file of one that breaks a rule. Carries the key of a message and its
 * arguments, never a text: texts are in {@code messages/plan*.properties}.
 */
public final class PlanRefused extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;
    private final @Nullable ItemKey item;
    private final int line;
    private final int column;

    public PlanRefused(String code, Object... arguments) {
        this(code, List.of(arguments), null, 0, 0);
    }

    private PlanRefused(
            String code, List<Object> arguments, @Nullable ItemKey item, int line, int column) {
        super(code + " " + arguments + (line > 0 ? " (" + line + ":" + column + ")" : ""));
        this.code = code;
        this.arguments = arguments;
        this.item = item;
        this.line = line;
        this.column = column;
    }

    /** The same refusal, laid at an item's door. */
    PlanRefused at(ItemKey culprit) {
        return new PlanRefused(code, arguments, culprit, line, column);
    }

    /** The same refusal with its place in a file. */
    PlanRefused at(int atLine, int atColumn) {
        return new PlanRefused(code, arguments, item, atLine, atColumn);
    }

    /** The message key, such as {@code plan.cycle}. */
    public String code() {
        return code;
    }

    /** The message's arguments, in the order of its placeholders. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The item that breaks the rule, where it is one. */
    public @Nullable ItemKey item() {
        return item;
    }

    /** The line in the file, from 1; 0 if unknown. */
    public int line() {
        return line;
    }

    /** The column in the line, from 1; 0 if unknown. */
    public int column() {
        return column;
    }
}
