package org.allmende.work;

import java.util.List;
import org.allmende.search.Hit;
import org.allmende.search.SearchSource;
import org.allmende.tenancy.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Projects and tasks on the page of the search. */
@Configuration(proxyBeanMethods = false)
class WorkSearchSources {

    @Bean
    @Order(10)
    SearchSource projectSource(WorkSearch search) {
        return new SearchSource() {
            @Override
            public String name() {
                return "projekte";
            }

            @Override
            public String title() {
                return "work.search.projects";
            }

            @Override
            public List<Hit> search(Viewer viewer, String words, int most) {
                return search.projects(viewer, words, most);
            }
        };
    }

    @Bean
    @Order(20)
    SearchSource taskSource(WorkSearch search) {
        return new SearchSource() {
            @Override
            public String name() {
                return "aufgaben";
            }

            @Override
            public String title() {
                return "work.search.items";
            }

            @Override
            public List<Hit> search(Viewer viewer, String words, int most) {
                return search.items(viewer, words, most);
            }
        };
    }
}
