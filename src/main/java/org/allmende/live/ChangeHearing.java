package org.allmende.live;

import org.allmende.server.NoticeHearer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hands what other nodes tell to the open pages of this one. */
@Component
class ChangeHearing implements NoticeHearer {

    private final Watches watches;
    private final JsonMapper json;

    ChangeHearing(Watches watches, JsonMapper json) {
        this.watches = watches;
        this.json = json;
    }

    @Override
    public String channel() {
        return ChangeTelling.CHANNEL;
    }

    @Override
    public void hear(String notice) {
        try {
            watches.tell(json.readValue(notice, ChangeNote.class));
        } catch (JacksonException unknown) {
            // A newer node speaks otherwise while the servers are exchanged one by one.
            watches.tellAllToLook();
        }
    }

    @Override
    public void lookAgain() {
        watches.tellAllToLook();
    }
}
