package org.allmende.feed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The key this server signs with. It lies in the database, because every node signs with the same
 * one and a restored backup must be the same server to its subscribers.
 */
@Repository
class SigningKeys {

    private final JdbcClient jdbc;

    SigningKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Made when it is asked for the first time; of two nodes that ask at once one makes it. */
    @Transactional
    public SigningKey current() {
        return jdbc.sql("select public_key, private_key from feed_key where retired_at is null")
                .query((row, number) ->
                        SigningKey.of(row.getBytes("public_key"), row.getBytes("private_key")))
                .optional()
                .orElseGet(this::made);
    }

    /** From now on a new one; the private half of the old one is gone for good. */
    @Transactional
    public void renew() {
        jdbc.sql(
                        "update feed_key set retired_at = now(), private_key = null where retired_at is null")
                .update();
        add(SigningKey.fresh());
    }

    private SigningKey made() {
        add(SigningKey.fresh());
        return current();
    }

    private void add(SigningKey key) {
        jdbc.sql(
                        """
                        insert into feed_key (public_key, private_key) values (:public, :private)
                        on conflict ((true)) where retired_at is null do nothing
                        """)
                .param("public", key.server().encoded())
                .param("private", key.secret().getEncoded())
                .update();
    }
}
