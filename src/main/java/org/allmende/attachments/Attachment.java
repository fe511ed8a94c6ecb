package org.allmende.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.allmende.files.Content;
import org.allmende.plan.ItemKey;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes with a template (Anlage).
 *
 * @param item the item it belongs to; null for the template as a whole
 */
public record Attachment(UUID id, @Nullable ItemKey item, Content content) {

    static Attachment read(ResultSet row, int number) throws SQLException {
        String item = row.getString("item");
        return new Attachment(
                row.getObject("id", UUID.class),
                item == null ? null : ItemKey.of(item),
                new Content(
                        row.getString("name"),
                        row.getString("hash"),
                        row.getLong("size"),
                        row.getString("type")));
    }
}
