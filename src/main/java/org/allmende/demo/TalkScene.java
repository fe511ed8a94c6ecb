package org.allmende.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.allmende.community.ModeratorChoosing;
import org.allmende.talks.TalkForm;
import org.allmende.talks.TalkKeeping;
import org.allmende.talks.TopicId;
import org.allmende.talks.pool.RoundKeeping;
import org.allmende.talks.pool.TopicBringing;
import org.allmende.talks.pool.TopicDiscussion;
import org.allmende.talks.pool.TopicForm;
import org.allmende.talks.pool.TopicStateForm;
import org.allmende.talks.pool.TopicSteering;
import org.allmende.talks.pool.TopicVoting;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A pool of topics that administrations brought in, talk about and vote on. */
@Component
@Order(210)
class TalkScene implements Scene {

    private final Players players;
    private final TalkKeeping series;
    private final ModeratorChoosing moderators;
    private final TopicBringing bringing;
    private final TopicSteering steering;
    private final TopicDiscussion discussion;
    private final RoundKeeping rounds;
    private final TopicVoting voting;

    TalkScene(
            Players players,
            TalkKeeping series,
            ModeratorChoosing moderators,
            TopicBringing bringing,
            TopicSteering steering,
            TopicDiscussion discussion,
            RoundKeeping rounds,
            TopicVoting voting) {
        this.players = players;
        this.series = series;
        this.moderators = moderators;
        this.bringing = bringing;
        this.steering = steering;
        this.discussion = discussion;
        this.rounds = rounds;
        this.voting = voting;
    }

    @Override
    public void play(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Viewer olga = players.viewer(Cast.OLGA);
        Stage.on(monday.minusWeeks(12), olga, () -> open(olga));
        var topics = SampleTopics.ALL.stream().map(topic -> bring(topic, monday, olga)).toList();
        Stage.on(monday, olga, () -> rounds.open(olga, monday.toString(), monday));
        SampleTopics.VOTES.forEach(
                (player, points) -> vote(players.viewer(player), points, topics, monday));
    }

    private void open(Viewer olga) {
        series.add(
                olga,
                new TalkForm(
                        "BehördenTalk",
                        "Eine Stunde, ein Thema, eine Leitfrage – und am Ende eine Notiz mit nächsten Schritten.",
                        "2",
                        DayOfWeek.THURSDAY.name(),
                        "10:00",
                        "60",
                        "0"));
        moderators.add(olga, Cast.AYLIN.email());
    }

    private TopicId bring(SampleTopics.Sample topic, LocalDate monday, Viewer olga) {
        LocalDate day = monday.minusWeeks(topic.weeksAgo()).plusDays(1);
        Viewer author = players.viewer(topic.author());
        TopicId id =
                Stage.on(
                        day,
                        author,
                        () -> bringing.bring(author, form(topic, monday), topic.author().email()));
        topic.remarks()
                .forEach((player, words) -> {
                    Viewer speaker = players.viewer(player);
                    Stage.on(day.plusDays(1), speaker, () -> discussion.add(speaker, id, words));
                });
        if (topic.state().equals("PLANNED")) {
            step(olga, id, day, new TopicStateForm("CHECKED", "", ""));
        }
        if (!topic.state().isEmpty()) {
            step(olga, id, day.plusDays(1), new TopicStateForm(topic.state(), topic.reason(), ""));
        }
        return id;
    }

    private void step(Viewer olga, TopicId id, LocalDate day, TopicStateForm step) {
        Stage.on(day, olga, () -> steering.bring(olga, id, step));
    }

    private static TopicForm form(SampleTopics.Sample topic, LocalDate monday) {
        return new TopicForm(
                topic.question(),
                topic.about(),
                topic.pressing() ? "DEADLINE" : "",
                topic.pressing() ? monday.plusMonths(2).toString() : "",
                topic.aim(),
                topic.audience(),
                topic.reference(),
                topic.offer(),
                topic.confidentiality(),
                "",
                topic.author().email(),
                "0");
    }

    private void vote(
            Viewer voter, Map<Integer, Integer> points, List<TopicId> topics, LocalDate monday) {
        points.forEach((topic, given) ->
                Stage.on(
                        monday,
                        voter,
                        () ->
                                voting.vote(
                                        voter,
                                        topics.get(topic),
                                        Integer.toString(given),
                                        monday)));
    }
}
