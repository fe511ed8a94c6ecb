package org.allmende.adoption;

import java.util.List;
import org.allmende.library.Template;

/** A template, and the projects it could be added to. */
public record ProjectChoice(Template template, List<InsertionTargets.Target> projects) {}
