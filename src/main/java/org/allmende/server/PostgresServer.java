package org.allmende.server;

/** A PostgreSQL that runs, ours or another's. */
sealed interface PostgresServer extends AutoCloseable permits LocalPostgres, RemotePostgres {

    /** How the owner of the database signs in to it. */
    Access access();

    @Override
    void close();

    record Access(String url, String user, String password) {

        @Override
        public String toString() {
            return "Access[url=%s, user=%s]".formatted(url, user);
        }
    }
}
