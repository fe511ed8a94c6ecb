package org.allmende.talks.sessions;

import java.util.List;

/** How an hour, an hour and a half, and half an hour are spent. */
record AgendaPattern(List<Box> boxes) {

    /** A time box: its title as a message key. */
    record Box(int minutes, String title, String who) {}

    private static final String MODERATION = "talks.agenda.who.moderation";
    private static final String SPEAKER = "talks.agenda.who.impulse";
    private static final String ALL = "talks.agenda.who.all";

    static AgendaPattern of(int minutes) {
        return new AgendaPattern(
                switch (minutes) {
                    case 30 ->
                            List.of(
                                    box(2, "welcome", MODERATION),
                                    box(6, "impulse", SPEAKER),
                                    box(15, "questions", ALL),
                                    box(5, "condense", MODERATION),
                                    box(2, "outlook", MODERATION));
                    case 90 ->
                            List.of(
                                    box(4, "welcome", MODERATION),
                                    box(3, "mood", MODERATION),
                                    box(12, "impulse", SPEAKER),
                                    box(6, "questions", ALL),
                                    box(12, "second", SPEAKER),
                                    box(8, "counter", SPEAKER),
                                    box(5, "pause", ALL),
                                    box(28, "fishbowl", ALL),
                                    box(6, "condense", MODERATION),
                                    box(4, "agreements", MODERATION),
                                    box(2, "outlook", MODERATION));
                    default ->
                            List.of(
                                    box(4, "welcome", MODERATION),
                                    box(3, "mood", MODERATION),
                                    box(12, "impulse", SPEAKER),
                                    box(5, "questions", ALL),
                                    box(4, "counter", SPEAKER),
                                    box(20, "exchange", ALL),
                                    box(6, "condense", MODERATION),
                                    box(4, "agreements", MODERATION),
                                    box(2, "outlook", MODERATION));
                });
    }

    private static Box box(int minutes, String title, String who) {
        return new Box(minutes, "talks.agenda." + title, who);
    }
}
