package org.allmende.library;

import java.util.List;
import org.allmende.search.Hit;
import org.allmende.search.SearchSource;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Templates on the page of the search. */
@Component
@Order(30)
class TemplateSearch implements SearchSource {

    private final TemplateLists lists;

    TemplateSearch(TemplateLists lists) {
        this.lists = lists;
    }

    @Override
    public String name() {
        return "vorlagen";
    }

    @Override
    public String title() {
        return "library.search.templates";
    }

    @Override
    public List<Hit> search(Viewer viewer, String words, int most) {
        if (!viewer.group().mayReadLibrary()) {
            return List.of();
        }
        return lists.of(viewer, TemplateFilter.saying(words)).templates().stream()
                .limit(most)
                .map(template ->
                        new Hit(
                                template.title(),
                                template.subject() + " · " + template.version().number(),
                                template.path()))
                .toList();
    }

    @Override
    public String continuation(String words) {
        return TemplateFilter.saying(words).path();
    }
}
