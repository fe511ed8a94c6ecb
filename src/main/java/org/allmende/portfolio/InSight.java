package org.allmende.portfolio;

/**
 * Which projects a viewer meets, for queries over several of them. The one place where this module
 * says it; what of a project they see is the fence's to say.
 */
final class InSight {

    /**
     * Projects {@code p} with the viewer's right {@code m} in them, by {@code :person} and {@code
     * :authority}; goes on with {@code and}.
     */
    static final String PROJECTS =
            """
            from project p
            join project_member m on m.project = p.id and m.person = :person
            where p.authority = :authority and (not p.draft or m.role = 'PLANNING') and (not p.confidential or m.role <> 'VISITING')
            """;

    private InSight() {}
}
