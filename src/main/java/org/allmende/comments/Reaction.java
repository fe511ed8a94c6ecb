package org.allmende.comments;

/** What one can answer with a click. */
public enum Reaction {
    AGREED("👍"),
    THANKS("🙏"),
    DONE("✅"),
    SEEN("👀"),
    QUESTION("❓");

    private final String sign;

    Reaction(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
