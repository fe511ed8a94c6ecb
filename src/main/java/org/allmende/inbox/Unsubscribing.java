package org.allmende.inbox;

import java.util.Set;
import java.util.function.Consumer;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Switches mails off by the link within them (RFC 8058). What is told in the inbox stays. */
@Component
public class Unsubscribing {

    public static final String PATH = "/benachrichtigungen/abbestellung/";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AllmendeSettings settings;

    Unsubscribing(
            JdbcClient jdbc, PlatformTransactionManager transactions, AllmendeSettings settings) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    String link(UnsubscribeToken token) {
        return settings.url() + PATH + token.sign(key());
    }

    /** What the link would switch off. */
    public Set<NoticeKind> kinds(String token) {
        return read(token).kinds();
    }

    /** Switches off; a second time it changes nothing. */
    public Set<NoticeKind> switchOff(String token) {
        return each(
                token,
                """
                insert into notice_setting (authority, person, kind, pace, before) values (:authority, :person, :kind, 'NEVER', '')
                on conflict (person, authority, kind) do update set pace = 'NEVER', before = notice_setting.pace
                where notice_setting.pace <> 'NEVER'
                """);
    }

    /** As it was before. */
    public Set<NoticeKind> switchOn(String token) {
        each(
                token,
                "delete from notice_setting where authority = :authority and person = :person and kind = :kind and before = ''");
        return each(
                token,
                """
                update notice_setting set pace = before, before = null
                where authority = :authority and person = :person and kind = :kind and before is not null
                """);
    }

    private Set<NoticeKind> each(String text, String sql) {
        UnsubscribeToken token = read(text);
        within(
                token.authority(),
                token.person(),
                kind ->
                        jdbc.sql(sql)
                                .param("authority", token.authority().value())
                                .param("person", token.person().value())
                                .param("kind", kind.name())
                                .update(),
                token.kinds());
        return token.kinds();
    }

    private void within(
            AuthorityId authority,
            PersonId person,
            Consumer<NoticeKind> step,
            Set<NoticeKind> kinds) {
        Fence.within(
                authority,
                person,
                () -> {
                    transaction.executeWithoutResult(status -> kinds.forEach(step));
                    return true;
                });
    }

    private UnsubscribeToken read(String token) {
        return UnsubscribeToken.read(token, key()).orElseThrow(NotFound::new);
    }

    private byte[] key() {
        return jdbc.sql("select key from inbox_key").query(byte[].class).single();
    }
}
