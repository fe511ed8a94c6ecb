package org.allmende.work.web;

import java.util.List;
import org.allmende.shared.Problem;

/**
 * What was typed into the small forms of the task page and refused.
 *
 * @param subtask a new Teilaufgabe
 * @param comment a comment
 */
public record TaskTalk(String subtask, String comment, List<Problem> problems) {

    static final TaskTalk NONE = new TaskTalk("", "", List.of());

    static TaskTalk ofSubtask(String typed, List<Problem> problems) {
        return new TaskTalk(typed, "", problems);
    }

    static TaskTalk ofComment(String typed, List<Problem> problems) {
        return new TaskTalk("", typed, problems);
    }
}
