package org.allmende.plan;

/**
 * A placeholder in a plan that is filled with people when the plan is adopted.
 *
 * @param title as shown to people, such as "Projektleitung"; not blank
 * @throws PlanRefused {@code plan.role.title} without a title
 */
public record Role(RoleKey key, String title) {

    public Role {
        if (title.isBlank()) {
            throw new PlanRefused("plan.role.title", key);
        }
    }

    public static Role of(String key, String title) {
        return new Role(RoleKey.of(key), title);
    }
}
