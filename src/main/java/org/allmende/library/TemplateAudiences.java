package org.allmende.library;

import java.util.Set;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sees a template; its own authority decides. */
@Component
public class TemplateAudiences {

    private final JdbcClient jdbc;

    TemplateAudiences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who sees a template of the viewer's authority today. */
    @Transactional(readOnly = true)
    public Set<AuthorityId> chosen(Viewer viewer, TemplateId template) {
        return jdbc.sql(
                        "select chosen from template_audience where template = :template and authority = :authority")
                .param("template", template.value())
                .param("authority", viewer.authority().value())
                .query((row, n) -> new AuthorityId(row.getObject("chosen", UUID.class)))
                .set();
    }

    /**
     * @throws NotFound when the viewer's authority does not look after it
     */
    void set(Viewer viewer, TemplateId template, Readership readership) {
        int changed =
                jdbc.sql(
                                "update template set audience = :audience where id = :template and authority = :authority")
                        .param("audience", readership.audience().name())
                        .param("template", template.value())
                        .param("authority", viewer.authority().value())
                        .update();
        if (changed == 0) {
            throw new NotFound();
        }
        jdbc.sql(
                        "delete from template_audience where template = :template and authority = :authority")
                .param("template", template.value())
                .param("authority", viewer.authority().value())
                .update();
        jdbc.sql(
                        """
                        insert into template_audience (authority, template, chosen)
                        select :authority, :template, a.id from authority a where a.id = any(:chosen) and a.id <> :authority
                        """)
                .param("authority", viewer.authority().value())
                .param("template", template.value())
                .param(
                        "chosen",
                        readership.chosen().stream().map(AuthorityId::value).toArray(UUID[]::new))
                .update();
    }
}
