package org.allmende.formats;

import java.time.LocalDate;
import org.allmende.community.MemberLeft;
import org.allmende.tenancy.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who leaves the community offers nothing any more and answers nothing; whoever was to meet them is
 * told. Who leaves the authority is seen to by the database.
 */
@Component
class ExchangeLeaving {

    private final Offers offers;
    private final MeetingCancelling meetings;
    private final JdbcClient jdbc;

    ExchangeLeaving(Offers offers, MeetingCancelling meetings, JdbcClient jdbc) {
        this.offers = offers;
        this.meetings = meetings;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(MemberLeft left) {
        Viewer viewer = left.viewer();
        offers.open(viewer, MarketFilter.MINE, LocalDate.EPOCH, Integer.MAX_VALUE).stream()
                .filter(offer -> offer.own() && offer.isOpen())
                .forEach(offer -> meetings.cancel(viewer, offer));
        jdbc.sql("select leave_exchange(:removing)")
                .param("removing", left.choice() == MemberLeft.Legacy.REMOVE)
                .query(row -> {});
    }
}
