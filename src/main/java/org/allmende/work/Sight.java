package org.allmende.work;

/**
 * Who sees what at this moment, as a condition for the queries of modules that tell many people of
 * things. It says the same as {@code visibleTo} of projects and items.
 */
public final class Sight {

    private Sight() {}

    /**
     * @param person expression for the person
     * @param project expression for the project
     * @param item expression for the item; null in it means the project itself
     */
    public static String sql(String person, String project, String item) {
        return """
        exists (
            select from project sp
            join project_member sm on sm.project = sp.id and sm.person = %1$s
            where sp.id = %2$s and (not sp.draft or sm.role = 'PLANNING')
            and (%3$s is null or exists (
                select from item si where si.id = %3$s and si.project = sp.id and si.deleted_at is null)))
        """
                .formatted(person, project, item);
    }
}
