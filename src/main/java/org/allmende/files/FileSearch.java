package org.allmende.files;

import java.util.ArrayList;
import java.util.List;
import org.allmende.search.Hit;
import org.allmende.search.SearchSource;
import org.allmende.search.TypedWords;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files on the page of the search, by their names and by the text in them. */
@Component
@Order(30)
class FileSearch implements SearchSource {

    private final FileWords words;

    FileSearch(FileWords words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "dateien";
    }

    @Override
    public String title() {
        return "files.search";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> search(Viewer viewer, String typed, int most) {
        String query = TypedWords.query(typed);
        return query.isEmpty()
                ? List.of()
                : words.find(viewer, query, most).stream().map(FileSearch::hit).toList();
    }

    private static Hit hit(FileWords.Found found) {
        var context = new ArrayList<>(List.of(found.project()));
        ListedFile.Place place = found.file().place();
        if (place != null) {
            context.add("#" + place.number() + " " + place.title());
        }
        return new Hit(found.file().name(), String.join(" · ", context), found.file().path());
    }
}
