package org.allmende.talks.pool;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pool as a list: one query a page. */
@Repository
class TopicPool {

    private final JdbcClient jdbc;

    TopicPool(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param order topics that come first, as the points have them; the others by their age
     * @param most one more than are shown
     */
    List<PoolLine> lines(
            @Nullable Viewer viewer,
            PoolFilter filter,
            @Nullable VotingRound round,
            List<BallotCount.Standing> order,
            int from,
            int most) {
        Map<UUID, BallotCount.Standing> standings =
                order.stream().collect(Collectors.toMap(BallotCount.Standing::topic, one -> one));
        return jdbc.sql(
                        "select "
                                + Topics.COLUMNS
                                + """
                                , (select count(*) from talk_remark r where r.topic = t.id and r.removed_at is null) remarks,
                                  coalesce((select v.points from talk_vote v where v.topic = t.id and v.round = :round), 0) mine,
                                  exists (select from talk_topic_source s where s.topic = t.id and s.person = :person) own
                                from talk_topic t join authority a on a.id = t.authority
                                left join unnest(:order::uuid[]) with ordinality ranked (topic, place) on ranked.topic = t.id
                                where t.state = any(:states::text[])
                                order by ranked.place nulls last, t.submitted_at desc, t.id offset :from limit :most
                                """)
                .param("round", round == null ? null : round.id().value())
                .param("person", viewer == null ? null : viewer.person().value())
                .param(
                        "order",
                        order.stream().map(one -> one.topic().toString()).toArray(String[]::new))
                .param("states", filter.states())
                .param("from", from)
                .param("most", most)
                .query((row, n) -> {
                    Topic topic = Topics.topic(row, n);
                    return new PoolLine(
                            topic,
                            row.getInt("remarks"),
                            row.getInt("mine"),
                            row.getBoolean("own"),
                            standings.get(topic.id().value()));
                })
                .list();
    }

    /** Topics of the viewer's administration that nobody has looked at yet. */
    int waiting(Viewer viewer) {
        return jdbc.sql(
                        "select count(*) from talk_topic where authority = :authority and state = 'SUBMITTED'")
                .param("authority", viewer.authority().value())
                .query(Integer.class)
                .single();
    }
}
