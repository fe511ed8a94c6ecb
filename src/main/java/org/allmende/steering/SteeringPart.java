package org.allmende.steering;

/**
 * A page of the tab “Steuerung”. Declared as a bean by modules above.
 *
 * @param order where it stands; the overview is 0
 * @param label key of its name
 * @param path what follows the path of the tab, beginning with “/”
 */
public record SteeringPart(int order, String label, String path) {}
