package org.allmende.demo;

import java.time.LocalDate;

/**
 * A part of the sample data, played through the real use cases. Each feature brings its own;
 * {@code @Order} says which comes first.
 */
interface Scene {

    /**
     * @param today the day the demo starts; all dates hang on it
     */
    void play(LocalDate today);
}
