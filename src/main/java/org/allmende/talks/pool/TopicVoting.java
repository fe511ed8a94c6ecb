package org.allmende.talks.pool;

import java.time.LocalDate;
import org.allmende.shared.Refused;
import org.allmende.talks.TalkNetwork;
import org.allmende.talks.TopicId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Giving points in the running round, and taking them back. */
@Component
public class TopicVoting {

    private final Topics topics;
    private final VotingRounds rounds;
    private final TopicVotes votes;
    private final TalkNetwork network;

    TopicVoting(Topics topics, VotingRounds rounds, TopicVotes votes, TalkNetwork network) {
        this.topics = topics;
        this.rounds = rounds;
        this.votes = votes;
        this.network = network;
    }

    /**
     * The viewer's points on a topic are these from now on.
     *
     * @param typed 0, 1 or 2
     * @throws Refused also where the points do not reach
     */
    @Transactional
    public void vote(Viewer viewer, TopicId id, String typed, LocalDate today) {
        Topic topic = topics.visibleTo(viewer, id);
        network.require(viewer);
        int points = read(typed);
        VotingRound round =
                rounds.runningOn(today).orElseThrow(() -> new Refused("talks.vote.noRound"));
        if (topic.state() != TopicState.VOTING) {
            throw new Refused("talks.vote.notUp");
        }
        votes.lock(viewer, round);
        int left = BallotCount.POINTS - votes.elsewhere(viewer, round, id);
        if (points > left) {
            throw new Refused("talks.vote.spent", left);
        }
        if (points == 0) {
            votes.withdraw(viewer, round, id);
        } else {
            votes.put(viewer, round, id, points, topics.isBroughtBy(viewer, id));
        }
    }

    private static int read(String typed) {
        return switch (typed) {
            case "0" -> 0;
            case "1" -> 1;
            case "2" -> BallotCount.ON_ONE_TOPIC;
            default -> throw new Refused("talks.vote.points", BallotCount.ON_ONE_TOPIC);
        };
    }
}
