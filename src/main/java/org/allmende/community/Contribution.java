package org.allmende.community;

/**
 * What a module above hands in when somebody has written something.
 *
 * @param title one line
 * @param text what was written; moderators read its beginning
 * @param path where it stands, on this server
 * @param unnamed whether the name of the author and of their authority is kept from the others
 */
public record Contribution(
        ContributionKey key, String title, String text, String path, boolean unnamed) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_EXCERPT = 2000;

    public Contribution(ContributionKey key, String title, String text, String path) {
        this(key, title, text, path, false);
    }

    public Contribution {
        title = cut(title, LONGEST_TITLE);
        text = cut(text, LONGEST_EXCERPT);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
