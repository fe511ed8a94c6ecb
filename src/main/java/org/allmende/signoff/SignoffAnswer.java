package org.allmende.signoff;

/** What one can say when asked to sign. */
public enum SignoffAnswer {
    SIGNED,
    REMARKED,
    REJECTED,
    NOT_COMPETENT;

    public boolean needsRemark() {
        return this == REMARKED || this == REJECTED;
    }

    public boolean isSignature() {
        return this == SIGNED || this == REMARKED;
    }

    public String tone() {
        return switch (this) {
            case SIGNED -> "success";
            case REMARKED -> "warning";
            case REJECTED -> "danger";
            case NOT_COMPETENT -> "neutral";
        };
    }
}
