package org.allmende.plan;

import java.util.List;
import java.util.Map;

/**
 * A piece of a file with its place, so that whoever is refused finds it. Lines and columns count
 * from 1.
 */
sealed interface SourceNode {

    int line();

    int column();

    /**
     * @param kind what the file says it is
     */
    record Scalar(String text, Kind kind, int line, int column) implements SourceNode {}

    record Sequence(List<SourceNode> nodes, int line, int column) implements SourceNode {}

    record Mapping(Map<String, SourceNode> nodes, Map<String, Scalar> keys, int line, int column)
            implements SourceNode {}

    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NOTHING
    }

    default PlanRefused refusal(String code, Object... arguments) {
        return new PlanRefused(code, arguments).at(line(), column());
    }
}
