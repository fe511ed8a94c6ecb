package org.allmende.talks.pool;

import java.util.EnumSet;
import java.util.Set;

/** Which part of the pool is looked at. */
public enum PoolFilter {
    VOTING("abstimmung", EnumSet.of(TopicState.VOTING)),
    NEW("neu", EnumSet.of(TopicState.SUBMITTED, TopicState.CHECKED)),
    PLANNED("geplant", EnumSet.of(TopicState.PLANNED)),
    DISCUSSED("behandelt", EnumSet.of(TopicState.DISCUSSED, TopicState.FOLLOWED)),
    ALL("alle", EnumSet.allOf(TopicState.class));

    private final String parameter;
    private final Set<TopicState> states;

    PoolFilter(String parameter, Set<TopicState> states) {
        this.parameter = parameter;
        this.states = states;
    }

    /** What is unknown shows what is voted on. */
    public static PoolFilter of(String parameter) {
        for (PoolFilter filter : values()) {
            if (filter.parameter.equals(parameter)) {
                return filter;
            }
        }
        return VOTING;
    }

    public String path() {
        return this == VOTING ? "/talk/themen" : "/talk/themen?zustand=" + parameter;
    }

    String[] states() {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }
}
