package org.allmende.questions;

/**
 * To whom a question was handed, as far as that concerns the viewer.
 *
 * @param asked how many were asked and have not said no; only whoever asked the question knows
 * @param mine whether the viewer is one of them
 */
public record Referral(int asked, boolean mine) {

    static final Referral NONE = new Referral(0, false);
}
