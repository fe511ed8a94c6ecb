package org.allmende.correspondence;

/** How far a conversation is. The words are in the messages. */
public enum ConversationState {
    /** Waits for the first answer; until then only the one who is asked may write. */
    ASKED,
    RUNNING,
    DECLINED,
    CLOSED;

    public boolean isOpen() {
        return this == ASKED || this == RUNNING;
    }
}
