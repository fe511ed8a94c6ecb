package org.allmende.questions;

import java.util.List;
import org.allmende.search.Hit;
import org.allmende.search.SearchSource;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Questions on the page of the search. */
@Component
@Order(40)
class QuestionSearch implements SearchSource {

    private final QuestionReading questions;

    QuestionSearch(QuestionReading questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "fragen";
    }

    @Override
    public String title() {
        return "questions.title";
    }

    @Override
    public List<Hit> search(Viewer viewer, String words, int most) {
        return questions.about(viewer, words, most).stream()
                .map(one -> new Hit(one.title(), one.authority(), one.path()))
                .toList();
    }

    @Override
    public String continuation(String words) {
        return QuestionFilter.saying(words).path();
    }
}
