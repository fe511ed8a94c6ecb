package org.allmende.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * What the database is told about the asker of the current transaction. Row-level security compares
 * every private row with it; with nothing bound, no private row is seen.
 *
 * <p>Requests are bound by the filter that resolves the viewer; background jobs bind themselves
 * with {@link #within}.
 */
public final class Fence {

    private static final ScopedValue<Bound> BOUND = ScopedValue.newInstance();
    private static final Bound NOTHING = new Bound(null, null);

    private Fence() {}

    /** Runs the action for one authority and person. */
    public static <R, X extends Throwable> R within(
            AuthorityId authority, PersonId person, ScopedValue.CallableOp<R, X> action) throws X {
        return ScopedValue.where(BOUND, new Bound(authority, person)).call(action);
    }

    public static <R, X extends Throwable> R within(
            Viewer viewer, ScopedValue.CallableOp<R, X> action) throws X {
        return within(viewer.authority(), viewer.person(), action);
    }

    /** Runs the action for an authority without any person, as jobs do. */
    public static <R, X extends Throwable> R within(
            AuthorityId authority, ScopedValue.CallableOp<R, X> action) throws X {
        return ScopedValue.where(BOUND, new Bound(authority, null)).call(action);
    }

    /** Runs the action for a person who has not chosen an authority yet, as at sign-in. */
    public static <R, X extends Throwable> R within(
            PersonId person, ScopedValue.CallableOp<R, X> action) throws X {
        return ScopedValue.where(BOUND, new Bound(null, person)).call(action);
    }

    static Bound bound() {
        return BOUND.orElse(NOTHING);
    }

    record Bound(@Nullable AuthorityId authority, @Nullable PersonId person) {

        String authorityText() {
            return authority == null ? "" : authority.toString();
        }

        String personText() {
            return person == null ? "" : person.toString();
        }
    }
}
