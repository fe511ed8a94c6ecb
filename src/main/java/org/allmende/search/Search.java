package org.allmende.search;

import java.util.List;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all sources, or one of them for more. */
@Component
public class Search {

    private static final int LONGEST = 200;
    private static final int SHORTEST = 2;
    private static final int FEW = 10;
    private static final int MANY = 100;

    private final ObjectProvider<SearchSource> sources;

    Search(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    /**
     * @param typed what somebody typed, as it came
     * @param only name of a source, or null for all; an unknown one counts as all
     */
    public Results of(Viewer viewer, @Nullable String typed, @Nullable String only) {
        String words = line(typed);
        String one =
                sources.stream()
                        .map(SearchSource::name)
                        .filter(name -> name.equals(only))
                        .findFirst()
                        .orElse("");
        if (TypedWords.plain(words).length() < SHORTEST) {
            return new Results(words, true, one, List.of());
        }
        var groups =
                sources.orderedStream()
                        .filter(source -> one.isEmpty() || source.name().equals(one))
                        .map(source -> group(source, viewer, words, one.isEmpty() ? FEW : MANY))
                        .filter(group -> !group.hits().isEmpty())
                        .toList();
        return new Results(words, false, one, groups);
    }

    private static Results.Group group(SearchSource source, Viewer viewer, String words, int most) {
        List<Hit> hits = source.search(viewer, words, most + 1);
        String more = hits.size() <= most ? null : source.continuation(words);
        if (more == null && hits.size() > most && most == FEW) {
            more = Results.path(words, source.name());
        }
        return new Results.Group(
                source.name(), source.title(), hits.subList(0, Math.min(most, hits.size())), more);
    }

    private static String line(@Nullable String typed) {
        String line = typed == null ? "" : typed.replace("\u0000", "").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
