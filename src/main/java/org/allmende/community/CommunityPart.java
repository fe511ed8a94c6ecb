package org.allmende.community;

/**
 * One way to learn from each other, as a card of the page “Gemeinschaft”. Each module adds its own
 * as a bean.
 *
 * @param order lower ones first
 * @param label key of its name
 * @param text key of a sentence that says what one finds there
 * @param path of its page
 * @param open whether visitors may go there
 */
public record CommunityPart(int order, String label, String text, String path, boolean open) {}
