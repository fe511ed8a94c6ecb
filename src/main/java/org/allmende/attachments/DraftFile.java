package org.allmende.attachments;

import org.allmende.files.FileId;
import org.allmende.files.FileKind;
import org.allmende.plan.ItemKey;
import org.jspecify.annotations.Nullable;

/**
 * A file of the project from which a draft was made.
 *
 * @param version the newest
 * @param item the item of the draft that it belongs to; null for the whole
 */
public record DraftFile(
        FileId id, int version, String name, FileKind kind, long size, @Nullable ItemKey item) {}
