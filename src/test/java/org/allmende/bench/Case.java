package org.allmende.bench;

/**
 * One thing that is measured.
 *
 * @param aim milliseconds; 0 where none is set
 * @param kind what the aim is compared with
 * @param atOnce how many of it run at the same time to see how many a second go through; 0: not
 *     asked
 * @param grows whether it adds to the database, so that it comes last and not too often
 */
record Case(String name, double aim, Kind kind, int atOnce, boolean grows, Step step) {

    /** What an aim counts. */
    enum Kind {
        /** Processor time of application and database for one step. */
        PROCESSOR,
        /** Time until the answer is complete, half of all times. */
        ANSWER
    }

    /** What is done each time; answers how many bytes came over the wire. */
    interface Step {
        long run() throws Exception;
    }

    static Case reading(String name, double aim, Kind kind, Step step) {
        return new Case(name, aim, kind, 4, false, step);
    }

    static Case growing(String name, double aim, Kind kind, Step step) {
        return new Case(name, aim, kind, 4, true, step);
    }

    static Case inside(String name, double aim, Step step) {
        return new Case(name, aim, Kind.ANSWER, 0, false, step);
    }
}
