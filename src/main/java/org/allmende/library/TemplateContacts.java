package org.allmende.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The Ansprechpersonen of templates. Only oneself agrees to be one. */
@Component
public class TemplateContacts {

    private final JdbcClient jdbc;
    private final Colleagues colleagues;

    TemplateContacts(JdbcClient jdbc, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
    }

    /** All contacts of a template; those from authorities of the viewer's size stand first. */
    @Transactional(readOnly = true)
    public List<TemplateContact> of(Viewer viewer, TemplateId template) {
        return jdbc.sql(
                        """
                        select c.name, c.initials, c.unit, c.email, a.name authority, a.inhabitants,
                            coalesce(a.id <> mine.id and a.inhabitants between mine.inhabitants / 2 and mine.inhabitants * 2, false) similar_size
                        from template_contact c
                        join authority a on a.id = c.authority
                        join authority mine on mine.id = :mine
                        where c.template = :template
                        order by similar_size desc, a.name, c.name
                        """)
                .param("mine", viewer.authority().value())
                .param("template", template.value())
                .query(TemplateContacts::read)
                .list();
    }

    /**
     * The viewer agrees to be asked about a template, under their name and unit.
     *
     * @param email the address they want to show, or empty
     * @param consentedOn the day they agreed
     */
    @Transactional
    public void add(Viewer viewer, TemplateId template, String email, LocalDate consentedOn) {
        PersonCard card = colleagues.cards(viewer, Set.of(viewer.person())).get(viewer.person());
        if (card == null) {
            throw new NotFound();
        }
        jdbc.sql(
                        """
                        insert into template_contact (template, authority, person, name, initials, unit, email, consented_on)
                        values (:template, :authority, :person, :name, :initials, :unit, :email, :consentedOn)
                        on conflict (template, authority, person) do update
                        set name = excluded.name, initials = excluded.initials, unit = excluded.unit, email = excluded.email,
                            consented_on = excluded.consented_on
                        """)
                .param("template", template.value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("name", card.name())
                .param("initials", card.initials())
                .param("unit", card.unit())
                .param("email", email)
                .param("consentedOn", consentedOn)
                .update();
    }

    private static TemplateContact read(ResultSet row, int number) throws SQLException {
        @Nullable Integer inhabitants = row.getObject("inhabitants", Integer.class);
        return new TemplateContact(
                row.getString("name"),
                row.getString("initials"),
                row.getString("unit"),
                row.getString("email"),
                row.getString("authority"),
                inhabitants,
                row.getBoolean("similar_size"));
    }
}
