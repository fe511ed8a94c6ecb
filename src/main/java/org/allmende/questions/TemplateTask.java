package org.allmende.questions;

/** A task of a template, as a question may be about it. */
public record TemplateTask(String key, String title) {}
