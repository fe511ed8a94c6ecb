package org.allmende.signin.web;

import org.allmende.signin.FirstRun;
import org.allmende.signin.Presence;
import org.allmende.signin.TokenSignIn;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Four chains: files that anybody may have, the API with its tokens, calendars with their secret
 * addresses, and the pages with their sessions.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] FILES = {
        "/css/**",
        "/js/**",
        "/vendor/**",
        "/fonts/**",
        "/icons/**",
        "/img/**",
        "/favicon.ico",
        "/favicon.svg",
        "/manifest.webmanifest",
        "/robots.txt"
    };

    /** The link by which one unsubscribes from mails carries its own signature. */
    private static final String UNSUBSCRIBING = "/benachrichtigungen/abbestellung/*";

    /** The same of the weekly mail. */
    private static final String WEEKLY = "/neues/abbestellung/*";

    /** Pages that a visitor may open. All others need somebody to be signed in. */
    private static final String[] OPEN = {
        "/anmeldung",
        "/passwort",
        "/passwort/*",
        "/einladung/*",
        "/mitmachen",
        "/mitmachen/*",
        "/mitmachen/anmeldung/*",
        "/mitmachen/anmeldung/*/antwort",
        "/gemeinschaft/hausregeln",
        UNSUBSCRIBING,
        UNSUBSCRIBING + "/ruecknahme",
        WEEKLY,
        WEEKLY + "/ruecknahme",
        FirstRunFilter.PATH,
        "/postausgang",
        "/talk/termine/*/anmeldung",
        "/talk/anmeldung/*",
        "/talk/anmeldung/*/abmeldung",
        "/talk/anmeldung/*/live",
        "/talk/anmeldung/*/rueckmeldung",
        "/talk/anmeldung/*/notiz",
        "/talk/termine/*/live/fragen",
        "/talk/termine/*/live/fragen/*/stimme",
        "/talk/termine/*/live/hand",
        "/talk/termine/*/live/umfragen/*/stimme",
        "/api",
        "/error"
    };

    /** An id, so that {@code /fragen/neu} is none. */
    private static final String ID = "[0-9a-fA-F-]{36}";

    /** All but what is no format. */
    private static final String FORMAT = "{slug:(?!boerse$|neu$)[a-z0-9-]+}";

    /** Pages that a visitor may read, but not post to. */
    private static final String[] READABLE = {
        "/fragen",
        "/fragen/{question:" + ID + "}",
        "/neues",
        "/neues.atom",
        "/gemeinschaft",
        "/vorlagen",
        "/vorlagen/{slug}",
        "/vorlagen/{slug}/zeitplan",
        "/vorlagen/{slug}/hintergrund",
        "/vorlagen/{slug}/versionen",
        "/vorlagen/{slug}/vergleich",
        "/vorlagen/{slug}/datei.yaml",
        "/vorlagen/{slug}/datei.json",
        "/talk",
        "/talk/themen",
        "/talk/themen/{topic:" + ID + "}",
        "/talk/runden",
        "/talk/termine",
        "/talk/termine.ics",
        "/talk/termine.atom",
        "/talk/termine/{session:" + ID + "}",
        "/talk/termine/{session:" + ID + "}/live",
        "/talk/termine/{session:" + ID + "}/live/strom",
        "/erfahrungen",
        "/erfahrungen/{report:" + ID + "}",
        "/erfahrungen/{report:" + ID + "}/bericht.pdf",
        "/formate",
        "/formate/" + FORMAT,
        "/formate/" + FORMAT + "/blatt.pdf",
        "/talk/archiv",
        "/talk/archiv.atom",
        "/talk/archiv/{session:" + ID + "}",
        "/talk/archiv/{session:" + ID + "}/notiz.pdf",
        "/talk/archiv/{session:" + ID + "}/notiz.md"
    };

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";
    private static final String DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    SecurityContextRepository contexts() {
        return new SessionContext();
    }

    @Bean
    CookieSerializer sessionCookies() {
        var cookies = new DefaultCookieSerializer();
        cookies.setCookieName("allmende");
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        return cookies;
    }

    /**
     * Two forms that one person sends at once may both leave a notice for the next page: the later
     * one counts, instead of an error.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastNoticeCounts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Boot would bring no sessions of its own if ours were a bean beside them. */
    @Bean
    static BeanPostProcessor quietSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository stored
                        ? new QuietSessions<>(stored)
                        : bean;
            }
        };
    }

    /** Spring Boot would invent a user with a generated password otherwise. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new ProviderNotFoundException("sign-in goes through /anmeldung or a token");
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain filesChain(HttpSecurity http) {
        return http.securityMatcher(FILES)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new WithoutSession(), DisableEncodeUrlFilter.class)
                .headers(headers ->
                        common(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(HttpSecurity http, TokenSignIn tokens, SecurityProblems problems) {
        return http.securityMatcher("/api/v1/**")
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/api/v1/openapi.json")
                                .permitAll()
                                // What springdoc serves beside it is no address of ours.
                                .requestMatchers("/api/v1/openapi.json.yaml")
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::common)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterAfter(new ApiTokenFilter(tokens), ExceptionTranslationFilter.class)
                .build();
    }

    /**
     * Calendars that programs fetch. The address is the key, so a session beside it counts for
     * nothing.
     */
    @Bean
    @Order(3)
    SecurityFilterChain feedsChain(HttpSecurity http) {
        return http.securityMatcher("/kalenderabo/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::common)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pagesChain(
            HttpSecurity http,
            SecurityContextRepository contexts,
            SecurityProblems problems,
            FirstRun firstRun,
            Presence presence,
            Sessions sessions) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, READABLE)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(csrf ->
                        csrf.csrfTokenRepository(csrfTokens())
                                // A mail program posts here by itself (RFC 8058) and knows no
                                // token.
                                .ignoringRequestMatchers(UNSUBSCRIBING, WEEKLY))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .securityContext(context -> context.securityContextRepository(contexts))
                .headers(SecurityConfiguration::common)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new FirstRunFilter(firstRun), CsrfFilter.class)
                .addFilterBefore(
                        new SignedInFilter(presence, sessions), AnonymousAuthenticationFilter.class)
                .build();
    }

    /**
     * In a cookie that scripts cannot read, so that visitors need no session; forms and pages carry
     * the token themselves.
     */
    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("allmende-csrf");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
                .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
