package org.allmende.community;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the fence lets see them stands in the migration. */
@Repository
class Profiles {

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Name, unit and mail address as they are known of the viewer. */
    Map<ProfileDetail, String> given(Viewer viewer) {
        return jdbc.sql(
                        """
                        select concat_ws(' ', p.given_name, p.family_name) name, m.unit, p.email::text
                        from person p join membership m on m.person = p.id
                        where p.id = :person and m.authority = :authority
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query((row, n) ->
                        Map.of(
                                ProfileDetail.NAME, row.getString("name"),
                                ProfileDetail.UNIT, row.getString("unit"),
                                ProfileDetail.EMAIL, row.getString("email")))
                .single();
    }

    /** Empty where the viewer sees nothing of that person. */
    Optional<CommunityProfile> visibleTo(Viewer viewer, PersonId person) {
        var details = new EnumMap<ProfileDetail, CommunityProfile.Shown>(ProfileDetail.class);
        var found = new String[] {"", ""};
        jdbc.sql(
                        """
                        select d.detail, d.value, d.consented_on, a.name authority, s.state
                        from profile_detail d join authority a on a.id = d.authority
                        left join contribution_standing s on s.kind = 'profile' and s.id = d.person
                        where d.person = :person
                        """)
                .param("person", person.value())
                .query(row -> {
                    details.put(
                            ProfileDetail.valueOf(row.getString("detail")),
                            new CommunityProfile.Shown(
                                    row.getString("value"),
                                    row.getObject("consented_on", LocalDate.class)));
                    found[0] = row.getString("authority");
                    found[1] = row.getString("state");
                });
        boolean own = person.equals(viewer.person());
        ContributionState state =
                found[1] == null || found[1].isEmpty() ? null : ContributionState.valueOf(found[1]);
        if (!own && state != ContributionState.VISIBLE) {
            details.keySet().removeIf(ProfileDetail::isWritten);
        }
        return details.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommunityProfile(person, found[0], details, state));
    }

    /** Agrees to show what is given from that day on; what stays the same keeps its day. */
    void put(Viewer viewer, Map<ProfileDetail, String> shown, LocalDate today) {
        jdbc.sql("delete from profile_detail where person = :person and not detail = any(:kept)")
                .param("person", viewer.person().value())
                .param(
                        "kept",
                        shown.keySet().stream().map(ProfileDetail::name).toArray(String[]::new))
                .update();
        shown.forEach((detail, value) ->
                jdbc.sql(
                                """
                                insert into profile_detail (authority, person, detail, value, consented_on)
                                values (:authority, :person, :detail, :value, :today)
                                on conflict (person, detail) do update
                                set authority = excluded.authority, value = excluded.value, consented_on = excluded.consented_on
                                where profile_detail.value <> excluded.value or profile_detail.authority <> excluded.authority
                                """)
                        .param("authority", viewer.authority().value())
                        .param("person", viewer.person().value())
                        .param("detail", detail.name())
                        .param("value", value)
                        .param("today", today)
                        .update());
    }
}
