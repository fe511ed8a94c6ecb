package org.allmende.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A draft in a list.
 *
 * @param nextVersion whether a template is there already
 */
public record DraftLine(
        DraftId id,
        String title,
        DraftState state,
        boolean nextVersion,
        PersonId changedBy,
        Instant changedAt,
        @Nullable PersonId sentBy) {

    public String path() {
        return "/werkstatt/" + id;
    }

    public boolean waitsFor(Viewer viewer) {
        return state == DraftState.REVIEW && !viewer.person().equals(sentBy);
    }

    static DraftLine read(ResultSet row, int number) throws SQLException {
        UUID sentBy = row.getObject("sent_by", UUID.class);
        return new DraftLine(
                new DraftId(row.getObject("id", UUID.class)),
                row.getString("title"),
                DraftState.valueOf(row.getString("state")),
                row.getBoolean("next_version"),
                new PersonId(row.getObject("changed_by", UUID.class)),
                row.getTimestamp("changed_at").toInstant(),
                sentBy == null ? null : new PersonId(sentBy));
    }
}
