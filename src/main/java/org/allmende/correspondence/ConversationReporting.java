package org.allmende.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking the operator to look at a conversation, who reads it until they settled that. */
@Component
public class ConversationReporting {

    public static final int LONGEST = 1_000;
    private static final int MOST = 50;

    private final Conversations conversations;
    private final ConversationMessages messages;
    private final ConversationReports reports;
    private final Clock clock;

    ConversationReporting(
            Conversations conversations,
            ConversationMessages messages,
            ConversationReports reports,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Once, until it is settled.
     *
     * @throws Refused at the field {@code reason}
     */
    @Transactional
    public void report(Viewer viewer, ConversationId id, String typed) {
        Participation.check(viewer);
        if (conversations.find(viewer, id).isEmpty()) {
            throw new NotFound();
        }
        var problems = new Problems();
        String reason = problems.required("reason", typed, LONGEST);
        problems.refuseIfAny();
        reports.add(viewer, id, reason, clock.instant());
    }

    /** What waits for the operator, the oldest first. */
    @Transactional(readOnly = true)
    public List<Report> open(Viewer viewer) {
        check(viewer);
        List<Report> open = reports.open(viewer, MOST);
        Map<ConversationId, List<Message>> read =
                messages.of(viewer, open.stream().map(one -> one.conversation().id()).toList());
        return open.stream()
                .map(one -> one.with(read.getOrDefault(one.conversation().id(), List.of())))
                .toList();
    }

    @Transactional
    public void settle(Viewer viewer, UUID report) {
        check(viewer);
        if (!reports.settle(viewer, report, clock.instant())) {
            throw new NotFound();
        }
    }

    private static void check(Viewer viewer) {
        if (!viewer.operator()) {
            throw new Forbidden();
        }
    }
}
