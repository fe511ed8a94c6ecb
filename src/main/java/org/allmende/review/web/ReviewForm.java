package org.allmende.review.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** The answer to a review, as it was typed. */
public record ReviewForm(String answer, String remark) {

    static final ReviewForm EMPTY = new ReviewForm("", "");

    public ReviewForm(@Nullable String answer, @Nullable String remark) {
        this.answer = requireNonNullElse(answer, "");
        this.remark = requireNonNullElse(remark, "");
    }
}
