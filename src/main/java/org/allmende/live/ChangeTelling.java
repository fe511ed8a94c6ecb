package org.allmende.live;

import org.allmende.work.ProjectChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells all nodes of a change, in the transaction of the change: PostgreSQL hands the note on when
 * that commits, and drops it when it does not.
 */
@Component
class ChangeTelling {

    static final String CHANNEL = "allmende_live";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeTelling(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventListener
    void on(ProjectChanged changed) {
        notes().add(changed);
    }

    private Notes notes() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Notes begun) {
                return begun;
            }
        }
        var notes = new Notes(this::send);
        TransactionSynchronizationManager.registerSynchronization(notes);
        return notes;
    }

    private void send(ChangeNote note) {
        jdbc.sql("select pg_notify(:channel, :note)")
                .param("channel", CHANNEL)
                .param("note", json.writeValueAsString(note))
                .query((row, number) -> true)
                .single();
    }
}
