package org.allmende.files;

import java.nio.file.Path;

/** Looks whether a file is harmful. */
interface VirusScan {

    Verdict of(Path file);

    enum Outcome {
        UNCHECKED,
        CLEAN,
        INFECTED,
        TOO_LARGE,
        AWAY
    }

    /**
     * @param detail name of what was found, or why there is no answer
     */
    record Verdict(Outcome outcome, String detail) {

        static Verdict unchecked() {
            return new Verdict(Outcome.UNCHECKED, "");
        }

        static Verdict clean() {
            return new Verdict(Outcome.CLEAN, "");
        }

        static Verdict infected(String name) {
            return new Verdict(Outcome.INFECTED, name);
        }

        static Verdict tooLarge() {
            return new Verdict(Outcome.TOO_LARGE, "");
        }

        static Verdict away(String reason) {
            return new Verdict(Outcome.AWAY, reason);
        }
    }
}
