package org.allmende.feed.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The feed's own chain: anybody may read, nobody is signed in, no cookie comes or goes. */
@Configuration(proxyBeanMethods = false)
class FeedSecurity {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(3)
    SecurityFilterChain feedChain(HttpSecurity http) {
        return http.securityMatcher("/feed/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.cacheControl(cache -> cache.disable())
                                .contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING)))
                .addFilterBefore(new FeedLimit(), SecurityContextHolderFilter.class)
                .build();
    }
}
