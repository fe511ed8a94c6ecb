package org.allmende.server;

/** Something that hears what all nodes tell each other on one channel of the database. */
public interface NoticeHearer {

    /** Name of the channel, as {@code NOTIFY} has it. */
    String channel();

    /**
     * Called one by one, on the one thread that listens: whoever has much to do does it elsewhere.
     */
    void hear(String notice);

    /** The connection broke and stands again: notices may have been lost. */
    void lookAgain();
}
