package org.allmende.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.allmende.Cast;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Calls of the interface by the people of the {@link Cast}, each with a token of their own. */
@Component
public class ApiCalls {

    private final Cast cast;
    private final JdbcClient jdbc;
    private final Map<String, String> tokens = new HashMap<>();

    ApiCalls(Cast cast, JdbcClient jdbc) {
        this.cast = cast;
        this.jdbc = jdbc;
    }

    /** A token that may write. */
    public String token(Cast.Member member) {
        return token(member, "WRITE");
    }

    public String token(Cast.Member member, String scope) {
        return tokens.computeIfAbsent(
                member.person() + "@" + member.authority() + scope, who -> newToken(member, scope));
    }

    private String newToken(Cast.Member member, String scope) {
        String token = "test-" + UUID.randomUUID();
        cast.within(
                member,
                () ->
                        jdbc.sql(
                                        "insert into api_token (person, authority, name, token_hash, scope) values (?, ?, 'Test', ?, ?)")
                                .params(
                                        member.person().value(),
                                        member.authority().value(),
                                        hash(token),
                                        scope)
                                .update());
        return token;
    }

    public MockHttpServletRequestBuilder as(Cast.Member member, HttpMethod method, String path) {
        return request(method, path).header("Authorization", "Bearer " + token(member));
    }

    public MockHttpServletRequestBuilder sending(
            Cast.Member member, HttpMethod method, String path, String json) {
        return as(member, method, path).contentType("application/json").content(json);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
