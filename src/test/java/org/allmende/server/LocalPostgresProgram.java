package org.allmende.server;

import java.io.IOException;
import java.nio.file.Path;

/** Holds a database until it is told to end: what the application does, without the application. */
final class LocalPostgresProgram {

    private LocalPostgresProgram() {}

    public static void main(String[] arguments) throws IOException {
        try {
            var postgres = LocalPostgres.start(Path.of(arguments[0]));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            System.out.println("started " + postgres.access().url());
            System.in.read();
        } catch (StartRefused refused) {
            System.out.println(refused.getMessage());
            System.exit(1);
        }
    }
}
