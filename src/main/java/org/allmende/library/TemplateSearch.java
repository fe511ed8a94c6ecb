package org.allmende.library;

import java.util.List;
import org.allmende.search.Hit;
import org.allmende.search.SearchSource;
import org.allmende.tenancy.Viewer;

/** Templates, or routines, on the page of the search. */
class TemplateSearch implements SearchSource {

    private final TemplateLists lists;
    private final TemplateKind kind;

    TemplateSearch(TemplateLists lists, TemplateKind kind) {
        this.lists = lists;
        this.kind = kind;
    }

    @Override
    public String name() {
        return kind == TemplateKind.ROUTINE ? "routinen" : "vorlagen";
    }

    @Override
    public String title() {
        return "library.search." + kind;
    }

    @Override
    public List<Hit> search(Viewer viewer, String words, int most) {
        if (!viewer.group().mayReadLibrary()) {
            return List.of();
        }
        return lists.of(viewer, filter(words)).templates().stream()
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
        return filter(words).path();
    }

    private TemplateFilter filter(String words) {
        return TemplateFilter.saying(kind, words);
    }
}
