package org.allmende.talks.pool.web;

import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.TopicId;
import org.allmende.talks.pool.TopicDiscussion;
import org.allmende.talks.pool.TopicReading;
import org.allmende.talks.pool.TopicStateForm;
import org.allmende.talks.pool.TopicSteering;
import org.allmende.talks.pool.TopicVoting;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done at a topic: a remark, points, a step of the moderation. */
@OpenToCommunity
@Controller
@RequestMapping(TopicController.TOPIC)
class TopicWorkController {

    private final TopicReading topics;
    private final TopicDiscussion discussion;
    private final TopicVoting voting;
    private final TopicSteering steering;
    private final Templates pages;

    TopicWorkController(
            TopicReading topics,
            TopicDiscussion discussion,
            TopicVoting voting,
            TopicSteering steering,
            Templates pages) {
        this.topics = topics;
        this.discussion = discussion;
        this.voting = voting;
        this.steering = steering;
        this.pages = pages;
    }

    @PostMapping("/beitraege")
    Answer remark(
            Frame frame,
            Viewer viewer,
            @PathVariable TopicId topic,
            @RequestParam(defaultValue = "") String words) {
        return Answer.trying(
                () -> {
                    discussion.add(viewer, topic, words);
                    return Answer.seeOther(TopicController.path(topic))
                            .saying("talks.remark.added");
                },
                problems ->
                        pages.talksTopic(
                                frame,
                                topics.page(viewer, topic),
                                words,
                                TopicStateForm.EMPTY,
                                problems));
    }

    @PostMapping("/beitraege/{remark}/entfernung")
    Answer removeRemark(Viewer viewer, @PathVariable TopicId topic, @PathVariable UUID remark) {
        discussion.remove(viewer, topic, remark);
        return Answer.seeOther(TopicController.path(topic)).saying("talks.remark.removed");
    }

    @PostMapping("/stimme")
    Answer vote(
            Frame frame,
            Viewer viewer,
            @PathVariable TopicId topic,
            @RequestParam(defaultValue = "") String points) {
        voting.vote(viewer, topic, points, frame.t().today());
        return Answer.seeOther(PoolController.PATH).saying("talks.vote.given");
    }

    @PostMapping("/zustand")
    Answer bring(Frame frame, Viewer viewer, @PathVariable TopicId topic, TopicStateForm form) {
        return Answer.trying(
                () -> {
                    steering.bring(viewer, topic, form);
                    return Answer.seeOther(TopicController.path(topic)).saying("talks.step.taken");
                },
                problems ->
                        pages.talksTopic(frame, topics.page(viewer, topic), "", form, problems));
    }
}
