package org.allmende.inbox;

import java.util.Arrays;
import java.util.List;
import org.allmende.shared.Slice;
import org.allmende.shell.Tab;
import org.jspecify.annotations.Nullable;

/**
 * The inbox as its page shows it.
 *
 * @param unread how many entries are unread, at most {@link Inbox#MOST_COUNTED}
 */
public record InboxPage(InboxFilter filter, Slice<Notice> notices, int unread, NoticeWords words) {

    public List<Tab> tabs() {
        return Arrays.stream(InboxFilter.values())
                .map(one ->
                        new Tab(
                                words.t().of("inbox.filter." + one),
                                one.path(),
                                one == InboxFilter.UNREAD && unread > 0 ? unread : null))
                .toList();
    }

    public @Nullable String older() {
        if (notices.next() == null) {
            return null;
        }
        return filter.path() + (filter == InboxFilter.UNREAD ? "?" : "&") + "ab=" + notices.next();
    }
}
