package org.allmende.fields;

/**
 * A value at an item.
 *
 * @param value as it is stored: a number with a point, a date as 2026-05-04, the id of a person
 */
public record FieldValue(FieldId field, String name, FieldKind kind, String value) {}
