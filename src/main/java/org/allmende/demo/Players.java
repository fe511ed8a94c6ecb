package org.allmende.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the cast on the stage: authorities, persons, memberships and their well-known API tokens.
 */
@Repository
class Players {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<Town, AuthorityId> towns = new HashMap<>();
    private final Map<Player, PersonId> players = new HashMap<>();

    Players(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void enter() {
        String password =
                "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(Cast.PASSWORD);
        Cast.TOWNS.forEach(this::found);
        Cast.PLAYERS.forEach(player -> enter(player, password));
        Neighbours.ALL.forEach(neighbour -> found(neighbour.town()));
        Neighbours.ALL.forEach(neighbour -> enter(neighbour, password));
        // One person who belongs to two administrations.
        join(
                Cast.AYLIN,
                Cast.MUSTERLINGEN,
                "GUEST",
                "Landkreis Beispielland, Stabsstelle Digitales");
    }

    Viewer viewer(Player player) {
        return new Viewer(id(player), id(player.town()), player.group(), player == Cast.OLGA);
    }

    PersonId id(Player player) {
        return Objects.requireNonNull(players.get(player));
    }

    AuthorityId id(Town town) {
        return Objects.requireNonNull(towns.get(town));
    }

    private void found(Town town) {
        var id = new AuthorityId(TimeOrderedId.next());
        towns.put(town, id);
        inFence(
                id,
                new PersonId(id.value()),
                () ->
                        jdbc.sql(
                                        """
                                        insert into authority (id, name, kind, ars, land, locality, inhabitants, street, postcode, city, verified_on, mail_domains, software)
                                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, array[?], ?)
                                        """)
                                .param(id.value())
                                .param(town.name())
                                .param(town.kind().name())
                                .param(town.ars())
                                .param(town.land().name())
                                .param(town.locality() == null ? null : town.locality().name())
                                .param(town.inhabitants())
                                .param(town.street())
                                .param(town.postcode())
                                .param(town.city())
                                .param(LocalDate.of(2026, 1, 15))
                                .param(town.domain() + ".example")
                                .param(Cast.software(town).toArray(String[]::new))
                                .update());
    }

    private void enter(Player player, String password) {
        var id = new PersonId(TimeOrderedId.next());
        players.put(player, id);
        inFence(
                id(player.town()),
                id,
                () ->
                        jdbc.sql(
                                        "insert into person (id, email, given_name, family_name, password, operator) values (?, ?, ?, ?, ?, ?)")
                                .params(
                                        id.value(),
                                        player.email(),
                                        player.givenName(),
                                        player.familyName(),
                                        password,
                                        player == Cast.OLGA)
                                .update());
        join(player, player.town(), player.group().name(), player.unit());
        inFence(
                id(player.town()),
                id,
                () ->
                        jdbc.sql(
                                        "insert into api_token (person, authority, name, token_hash, scope) values (?, ?, ?, ?, 'WRITE')")
                                .params(
                                        id.value(),
                                        id(player.town()).value(),
                                        "Vorführung",
                                        hash(player.token()))
                                .update());
    }

    private void join(Player player, Town town, String group, String unit) {
        inFence(
                id(town),
                id(player),
                () ->
                        jdbc.sql(
                                        "insert into membership (authority, person, group_name, unit, since) values (?, ?, ?, ?, ?)")
                                .params(
                                        id(town).value(),
                                        id(player).value(),
                                        group,
                                        unit,
                                        LocalDate.of(2026, 1, 15))
                                .update());
    }

    private void inFence(AuthorityId authority, PersonId person, Runnable statement) {
        Fence.within(
                authority,
                person,
                () -> {
                    transaction.executeWithoutResult(status -> statement.run());
                    return null;
                });
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
