package org.allmende.attachments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.drafting.Draft;
import org.allmende.files.FileId;
import org.allmende.plan.ItemKey;

/**
 * What a draft takes along, and what it could.
 *
 * @param files of its project, as far as the viewer sees them; empty where it has none
 * @param chosen of these
 * @param attachments what was chosen, also by others
 * @param earlier what the version before has
 * @param dropped of these
 */
public record AttachmentChoice(
        Draft draft,
        List<DraftFile> files,
        Set<FileId> chosen,
        List<Attachment> attachments,
        List<Attachment> earlier,
        Set<UUID> dropped) {

    /** Files by item, in the order of the draft. */
    public Map<String, List<DraftFile>> filesByPlace() {
        return Places.grouped(draft.document().plan(), files, DraftFile::item);
    }

    public String place(ItemKey item) {
        return Places.title(draft.document().plan(), item);
    }

    public String path() {
        return draft.path() + "/anlagen";
    }
}
