package org.allmende.evidence;

import org.allmende.library.TemplateHead;

/**
 * The view “Praxiswerte” of a template.
 *
 * @param mayDecide whether the viewer decides for an authority if its figures count
 */
public record EvidencePage(TemplateHead head, Practice practice, boolean mayDecide) {}
