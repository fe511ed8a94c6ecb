package org.allmende.server;

/**
 * The start cannot go on. The message is one German sentence for the operator: what is wrong and
 * what to do.
 */
final class StartRefused extends RuntimeException {

    StartRefused(String sentence) {
        super(sentence);
    }

    StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
