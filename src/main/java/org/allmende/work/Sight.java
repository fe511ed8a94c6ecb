package org.allmende.work;

/**
 * Who sees what at this moment, as a condition for the queries of modules that tell many people of
 * things. It says the same as {@code visibleTo} of projects and items, also where nobody is bound
 * whose sight the database would keep to.
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
            and case when %3$s is null then sm.role <> 'VISITING' else exists (
                select from item si join zone_access sz on sz.zone = si.zone and sz.person = sm.person
                where si.id = %3$s and si.project = sp.id and si.deleted_at is null) end)
        """
                .formatted(person, project, item);
    }
}
