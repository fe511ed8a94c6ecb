package org.allmende.people;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class Invitations {

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Invitation> visibleTo(Viewer viewer) {
        return jdbc.sql(
                        """
                        select id, email::text, group_name, unit, expires_at, expires_at < now() as expired from invitation
                        where authority = :authority and accepted_at is null
                        order by created_at desc, id desc
                        """)
                .param("authority", viewer.authority().value())
                .query((row, n) ->
                        new Invitation(
                                row.getObject("id", UUID.class),
                                row.getString("email"),
                                Group.valueOf(row.getString("group_name")),
                                row.getString("unit"),
                                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                                row.getBoolean("expired")))
                .list();
    }

    /** What a link opens, if it is neither used, withdrawn nor too old. */
    Optional<OpenInvitation> open(byte[] hash) {
        return jdbc.sql(
                        "select * from invitation_by_token(:hash) where accepted_at is null and expires_at > now()")
                .param("hash", hash)
                .query((row, n) ->
                        new OpenInvitation(
                                row.getObject("id", UUID.class),
                                new AuthorityId(row.getObject("authority", UUID.class)),
                                row.getString("authority_name"),
                                row.getString("email"),
                                Group.valueOf(row.getString("group_name")),
                                row.getString("unit"),
                                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                                row.getBoolean("account_exists")))
                .optional();
    }

    /**
     * A new invitation takes the place of an older one to the same address. Who asks by themselves
     * takes the place of no invitation that somebody of the authority sent.
     *
     * @param inviting null where somebody asked for it by their own address
     */
    void add(
            AuthorityId authority,
            @Nullable PersonId inviting,
            String email,
            Group group,
            String unit,
            byte[] hash) {
        jdbc.sql(
                        """
                        delete from invitation where authority = :authority and email = :email::citext and accepted_at is null
                            and (:invited or invited_by is null)
                        """)
                .param("authority", authority.value())
                .param("email", email)
                .param("invited", inviting != null)
                .update();
        jdbc.sql(
                        """
                        insert into invitation (authority, email, group_name, unit, token_hash, invited_by, expires_at)
                        values (:authority, :email, :group, :unit, :hash, :inviting, now() + interval '14 days')
                        """)
                .param("authority", authority.value())
                .param("email", email)
                .param("group", group.name())
                .param("unit", unit)
                .param("hash", hash)
                .param("inviting", inviting == null ? null : inviting.value())
                .update();
    }

    /** The address, if there was something to withdraw. */
    Optional<String> withdraw(Viewer viewer, UUID id) {
        return jdbc.sql(
                        "delete from invitation where authority = :authority and id = :id and accepted_at is null returning email::text")
                .param("authority", viewer.authority().value())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Whether it was still open. */
    boolean accept(OpenInvitation invitation) {
        return jdbc.sql(
                                "update invitation set accepted_at = now() where authority = :authority and id = :id and accepted_at is null and expires_at > now()")
                        .param("authority", invitation.authority().value())
                        .param("id", invitation.id())
                        .update()
                == 1;
    }

    boolean memberAlready(Viewer viewer, String email) {
        return memberAlready(viewer.authority(), email);
    }

    boolean memberAlready(AuthorityId authority, String email) {
        return jdbc.sql(
                        """
                        select exists (select from membership m join person p on p.id = m.person
                                       where m.authority = :authority and m.ended_at is null and p.email = :email::citext)
                        """)
                .param("authority", authority.value())
                .param("email", email)
                .query(Boolean.class)
                .single();
    }
}
