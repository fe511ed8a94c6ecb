package org.allmende.bench;

/**
 * One thing that is measured.
 *
 * @param aim milliseconds; 0 where none is set
 * @param kind what the aim is compared with
 * @param atOnce how many of it run at the same time to see how many a second go through; 0: not asked
 */
record Case(String name, double aim, Kind kind, int atOnce, Step step) {

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

    static Case processor(String name, double aim, Step step) {
        return new Case(name, aim, Kind.PROCESSOR, 4, step);
    }

    static Case answer(String name, double aim, Step step) {
        return new Case(name, aim, Kind.ANSWER, 4, step);
    }

    static Case inside(String name, double aim, Step step) {
        return new Case(name, aim, Kind.ANSWER, 0, step);
    }
}
