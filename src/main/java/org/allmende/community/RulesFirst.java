package org.allmende.community;

/** Somebody wants to write who has not accepted the house rules: the page for that answers. */
public class RulesFirst extends RuntimeException {

    public RulesFirst() {
        super("house rules first", null, false, false);
    }
}
