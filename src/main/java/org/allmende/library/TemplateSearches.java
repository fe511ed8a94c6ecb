package org.allmende.library;

import org.allmende.search.SearchSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What of the library the search finds, each kind under its own heading. */
@Configuration(proxyBeanMethods = false)
class TemplateSearches {

    @Bean
    @Order(30)
    SearchSource templateSearch(TemplateLists lists) {
        return new TemplateSearch(lists, TemplateKind.TEMPLATE);
    }

    @Bean
    @Order(31)
    SearchSource routineSearch(TemplateLists lists) {
        return new TemplateSearch(lists, TemplateKind.ROUTINE);
    }
}
