package org.allmende.talks.pool.web;

import java.util.List;
import java.util.Objects;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.TopicId;
import org.allmende.talks.pool.TopicBringing;
import org.allmende.talks.pool.TopicForm;
import org.allmende.talks.pool.TopicReading;
import org.allmende.talks.pool.TopicStateForm;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A topic: bringing it in, reading it, better words. */
@OpenToCommunity
@Controller
class TopicController {

    private static final String NEW = PoolController.PATH + "/neu";
    static final String TOPIC = PoolController.PATH + "/{topic}";
    private static final String EDIT = TOPIC + "/bearbeitung";

    private final TopicReading topics;
    private final TopicBringing bringing;
    private final Templates pages;

    TopicController(TopicReading topics, TopicBringing bringing, Templates pages) {
        this.topics = topics;
        this.bringing = bringing;
        this.pages = pages;
    }

    @GetMapping(NEW)
    Answer begin(Frame frame, Viewer viewer) {
        return Answer.show(
                pages.talksTopicForm(
                        frame,
                        bringing.empty(viewer, mine(frame)),
                        PoolController.PATH,
                        List.of()));
    }

    @PostMapping(PoolController.PATH)
    Answer bring(Frame frame, Viewer viewer, TopicForm form) {
        return Answer.trying(
                () ->
                        Answer.seeOther(
                                        PoolController.PATH
                                                + "/"
                                                + bringing.bring(viewer, form, mine(frame)))
                                .saying("talks.topic.brought"),
                problems -> pages.talksTopicForm(frame, form, PoolController.PATH, problems));
    }

    @GetMapping(TOPIC)
    Answer show(Frame frame, @Nullable Viewer viewer, @PathVariable TopicId topic) {
        return Answer.show(
                pages.talksTopic(
                        frame, topics.page(viewer, topic), "", TopicStateForm.EMPTY, List.of()));
    }

    @GetMapping(EDIT)
    Answer edit(Frame frame, Viewer viewer, @PathVariable TopicId topic) {
        return Answer.show(
                pages.talksTopicForm(
                        frame,
                        bringing.form(viewer, topic),
                        path(topic) + "/bearbeitung",
                        List.of()));
    }

    @PostMapping(EDIT)
    Answer reword(Frame frame, Viewer viewer, @PathVariable TopicId topic, TopicForm form) {
        return Answer.trying(
                () -> {
                    bringing.reword(viewer, topic, form, mine(frame));
                    return Answer.seeOther(path(topic)).saying("talks.topic.saved");
                },
                problems ->
                        pages.talksTopicForm(frame, form, path(topic) + "/bearbeitung", problems));
    }

    static String path(TopicId topic) {
        return PoolController.PATH + "/" + topic;
    }

    private static String mine(Frame frame) {
        return Objects.requireNonNull(frame.me()).email();
    }
}
