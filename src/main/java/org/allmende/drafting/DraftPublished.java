package org.allmende.drafting;

import org.allmende.library.TemplateId;
import org.allmende.tenancy.Viewer;

/** A draft became the newest version of a template; told in the same transaction. */
public record DraftPublished(Viewer viewer, DraftId draft, TemplateId template) {}
