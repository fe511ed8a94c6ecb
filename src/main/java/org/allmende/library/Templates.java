package org.allmende.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.plan.PlanDocument;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Slice;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads single templates. The fence leaves out those that were not published to the viewer's
 * authority; what is left, all who may read the library see. A visitor, who is no viewer, is left
 * those for all administrations: these every server and every program may read too.
 */
// The short name belongs to the compiled pages.
@Component("libraryTemplates")
@Transactional(readOnly = true)
public class Templates {

    private final JdbcClient jdbc;
    private final PlanDocuments documents;

    Templates(JdbcClient jdbc, PlanDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * A template with its newest version.
     *
     * @param name its slug or its id
     * @throws NotFound when there is none
     * @throws Forbidden when the viewer may not read the library
     */
    public Template visibleTo(@Nullable Viewer viewer, String name) {
        return find(viewer, name).orElseThrow(NotFound::new);
    }

    /** The same, or nothing. */
    public Optional<Template> find(@Nullable Viewer viewer, String name) {
        refuseGuests(viewer);
        return jdbc.sql(TemplateRows.SELECT + "where t.slug = :slug or t.id = :id")
                .param("slug", name)
                .param("id", id(name))
                .query(TemplateRows::template)
                .optional();
    }

    /** The plan of a version with its header. */
    public PlanDocument document(@Nullable Viewer viewer, TemplateVersion version) {
        return document(viewer, version.id());
    }

    /** The same by the version's id. */
    public PlanDocument document(@Nullable Viewer viewer, UUID version) {
        refuseGuests(viewer);
        return documents.of(version);
    }

    /** The plans of the newest versions of several templates, by version. */
    public Map<UUID, PlanDocument> documents(Viewer viewer, List<Template> several) {
        refuseGuests(viewer);
        return documents.of(several.stream().map(each -> each.version().id()).toList());
    }

    /** All versions of a template, the newest first. */
    public List<TemplateVersion> versions(@Nullable Viewer viewer, TemplateId template) {
        refuseGuests(viewer);
        return jdbc.sql(
                        "select "
                                + TemplateRows.VERSION
                                + " from template_version v where v.template = :template order by v.ordinal desc")
                .param("template", template.value())
                .query(TemplateRows::version)
                .list();
    }

    /** Those the viewer's authority looks after, by title. */
    public List<Template> own(Viewer viewer) {
        refuseGuests(viewer);
        return jdbc.sql(
                        TemplateRows.SELECT
                                + "where t.authority = :authority order by v.title collate \"de-x-icu\"")
                .param("authority", viewer.authority().value())
                .query(TemplateRows::template)
                .list();
    }

    /** Those the viewer looks after: own ones where they plan, starter content as the operator. */
    public List<Template> lookedAfter(Viewer viewer) {
        refuseGuests(viewer);
        return jdbc.sql(
                        TemplateRows.SELECT
                                + """
                                where t.authority = :authority and :plans or t.authority is null and t.server is null and :operator
                                order by t.authority is null, v.title collate "de-x-icu"
                                """)
                .param("authority", viewer.authority().value())
                .param("plans", viewer.group().mayStartProjects())
                .param("operator", viewer.operator())
                .query(TemplateRows::template)
                .list();
    }

    /**
     * A page of all templates in the order of their slugs, for machines.
     *
     * @param after the cursor of the page before, or null
     */
    public Slice<Template> all(Viewer viewer, @Nullable String after, int size) {
        refuseGuests(viewer);
        List<Template> oneMore =
                jdbc.sql(
                                TemplateRows.SELECT
                                        + "where t.slug collate \"C\" > :after order by t.slug collate \"C\" limit :limit")
                        .param("after", after == null ? "" : after)
                        .param("limit", size + 1)
                        .query(TemplateRows::template)
                        .list();
        return Slice.of(oneMore, size, Template::slug);
    }

    static void refuseGuests(@Nullable Viewer viewer) {
        if (viewer != null && !viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
    }

    private static @Nullable UUID id(String name) {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException slug) {
            return null;
        }
    }
}
