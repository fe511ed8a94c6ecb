package org.allmende.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmende.library.TemplateId;
import org.allmende.people.AuthorityKind;
import org.allmende.people.PersonCard;
import org.allmende.plan.Land;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What persons agreed to show. Whom the fence lets see it stands in the migrations. */
@Repository
class Contacts {

    private static final String OWN =
            """
            select c.template, coalesce(v.title, '') title, coalesce(t.slug, '') slug, c.topics, c.email, c.consented_on
            from template_contact c
            left join template t on t.id = c.template
            left join lateral (
                select w.title from template_version w where w.template = t.id order by w.ordinal desc limit 1
            ) v on true
            where c.person = :person and c.authority = :authority
            """;

    /**
     * A contact.
     *
     * @param peer what their authority is like
     * @param named the software the template names
     */
    record Row(Peer peer, List<String> named, Contact contact) {}

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a template, by authority and name. */
    List<Row> of(Viewer viewer, TemplateId template) {
        return jdbc.sql(
                        """
                        select c.person, a.id authority_id, c.name, c.initials, c.unit, c.email, c.topics, c.authority = :mine colleague,
                            a.name authority, a.kind, a.inhabitants, a.land, a.software, s.named, w.until_on
                        from template_contact c join authority a on a.id = c.authority
                        left join contacts_away(:template) w on w.authority = c.authority and w.person = c.person
                        cross join (
                            select array(select jsonb_array_elements_text(coalesce(v.document -> 'software', '[]'))) named
                            from template t join template_version v on v.id = t.newest where t.id = :template
                        ) s
                        where c.template = :template
                        order by a.name collate "de-x-icu", c.name collate "de-x-icu", c.person
                        """)
                .param("mine", viewer.authority().value())
                .param("template", template.value())
                .query(Contacts::row)
                .list();
    }

    /** What the viewer agreed to, the latest first. */
    List<OwnContact> own(Viewer viewer) {
        return jdbc.sql(OWN + "order by c.consented_on desc, title, c.template")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query(Contacts::own)
                .list();
    }

    Optional<OwnContact> own(Viewer viewer, TemplateId template) {
        return jdbc.sql(OWN + "and c.template = :template")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("template", template.value())
                .query(Contacts::own)
                .optional();
    }

    /** Puts down what the viewer shows; what they said before is replaced. */
    void put(
            Viewer viewer,
            TemplateId template,
            PersonCard card,
            String topics,
            boolean withEmail,
            LocalDate consentedOn) {
        jdbc.sql(
                        """
                        insert into template_contact (template, authority, person, name, initials, unit, email, topics, consented_on)
                        select :template, :authority, p.id, :name, :initials, :unit, case when :withEmail then p.email else '' end, :topics, :consentedOn
                        from person p where p.id = :person
                        on conflict (template, authority, person) do update
                        set name = excluded.name, initials = excluded.initials, unit = excluded.unit, email = excluded.email,
                            topics = excluded.topics, consented_on = excluded.consented_on
                        """)
                .param("template", template.value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("name", card.name())
                .param("initials", card.initials())
                .param("unit", card.unit())
                .param("withEmail", withEmail)
                .param("topics", topics)
                .param("consentedOn", consentedOn)
                .update();
    }

    boolean remove(Viewer viewer, TemplateId template) {
        return jdbc.sql(
                                "delete from template_contact where template = :template and person = :person and authority = :authority")
                        .param("template", template.value())
                        .param("person", viewer.person().value())
                        .param("authority", viewer.authority().value())
                        .update()
                > 0;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var peer =
                new Peer(
                        AuthorityKind.valueOf(row.getString("kind")),
                        row.getObject("inhabitants", Integer.class),
                        Land.valueOf(row.getString("land")),
                        texts(row, "software"));
        var contact =
                new Contact(
                        new PersonId(row.getObject("person", UUID.class)),
                        new AuthorityId(row.getObject("authority_id", UUID.class)),
                        row.getString("name"),
                        row.getString("initials"),
                        row.getString("unit"),
                        row.getString("email"),
                        row.getString("topics"),
                        row.getString("authority"),
                        peer.inhabitants(),
                        row.getBoolean("colleague"),
                        row.getObject("until_on", LocalDate.class),
                        Set.of(),
                        List.of());
        return new Row(peer, texts(row, "named"), contact);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static OwnContact own(ResultSet row, int number) throws SQLException {
        return new OwnContact(
                new TemplateId(row.getObject("template", UUID.class)),
                row.getString("title"),
                row.getString("slug"),
                row.getString("topics"),
                row.getString("email"),
                row.getObject("consented_on", LocalDate.class));
    }
}
