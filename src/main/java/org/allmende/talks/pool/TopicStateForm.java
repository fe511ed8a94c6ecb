package org.allmende.talks.pool;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.regex.Pattern;
import org.allmende.shell.Problems;
import org.allmende.talks.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A step of the moderation as typed.
 *
 * @param into address of the topic to merge into
 */
public record TopicStateForm(String state, String reason, String into) {

    public static final int LONGEST_REASON = 1000;
    public static final TopicStateForm EMPTY = new TopicStateForm("", "", "");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public TopicStateForm(@Nullable String state, @Nullable String reason, @Nullable String into) {
        this.state = requireNonNullElse(state, "");
        this.reason = requireNonNullElse(reason, "");
        this.into = requireNonNullElse(into, "");
    }

    TopicStep read(Topic topic, Instant now) {
        var problems = new Problems();
        TopicState next = problems.choice("state", state, TopicState.class, topic.state());
        if (problems.none() && !topic.state().next().contains(next)) {
            problems.at("state", "talks.step.impossible");
        }
        String why = problems.text("reason", reason, LONGEST_REASON);
        if (why.isEmpty() && next.needsReason()) {
            problems.at("reason", "talks.step.reason.missing");
        }
        TopicId target = next == TopicState.MERGED ? target(problems) : null;
        problems.refuseIfAny();
        return new TopicStep(now, next, why, target);
    }

    private @Nullable TopicId target(Problems problems) {
        var found = ID.matcher(into);
        if (found.find()) {
            return TopicId.of(found.group());
        }
        problems.at("into", "talks.step.into.missing");
        return null;
    }
}
