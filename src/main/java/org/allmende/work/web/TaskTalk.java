package org.allmende.work.web;

import java.util.List;
import org.allmende.shared.Problem;

/**
 * What was typed into the small form of the task page and refused.
 *
 * @param subtask a new Teilaufgabe
 */
public record TaskTalk(String subtask, List<Problem> problems) {

    static final TaskTalk NONE = new TaskTalk("", List.of());

    static TaskTalk ofSubtask(String typed, List<Problem> problems) {
        return new TaskTalk(typed, problems);
    }
}
