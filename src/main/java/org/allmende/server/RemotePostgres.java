package org.allmende.server;

/** A PostgreSQL that somebody else runs. */
record RemotePostgres(Access access) implements PostgresServer {

    RemotePostgres(AllmendeSettings.Database settings) {
        this(new Access(settings.url(), settings.user(), settings.password()));
    }

    @Override
    public void close() {}
}
