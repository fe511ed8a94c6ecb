package org.allmende.correspondence;

import java.time.Instant;
import org.allmende.tenancy.Viewer;

/** One of the two did something the other should hear of. Published inside the transaction. */
public record ConversationNews(Viewer by, ConversationId conversation, What what, Instant at) {

    public enum What {
        ASKED,
        WRITTEN,
        DECLINED,
        CLOSED
    }
}
