package org.allmende.adoption;

import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;

/**
 * A template became a project, or a part of one; told in the same transaction.
 *
 * @param keyPrefix what stands in front of the template's keys in this project; empty for none
 */
public record TemplateAdopted(Viewer viewer, UUID version, ProjectId project, String keyPrefix) {}
