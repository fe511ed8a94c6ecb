package org.allmende.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.tenancy.Fence;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The search judged by people of the field ({@code judged-searches.txt}): normalised discounted
 * cumulative gain of the first ten hits (Järvelin and Kekäläinen 2002, gains 2^grade - 1).
 */
@AllmendeTest
class JudgedSearchesTest {

    private static final int FIRST = 10;
    private static final int BEST_GRADE = 3;

    @Autowired Cast cast;
    @Autowired TemplateLists lists;

    record Judged(String typed, Map<String, Integer> grades) {

        boolean countsAmong(List<String> library) {
            return grades.entrySet().stream()
                    .allMatch(one -> one.getValue() < BEST_GRADE || library.contains(one.getKey()));
        }
    }

    record Result(Judged judged, List<String> found, double gain) {

        @Override
        public String toString() {
            return "%.2f  %s → %s".formatted(gain, judged.typed(), found);
        }
    }

    @Test
    void clerksFindWhatTheyMean() throws IOException {
        List<String> library = starterLibrary();
        var viewer = cast.town().worker().viewer();
        List<Result> results =
                judged().stream()
                        .filter(judged -> judged.countsAmong(library))
                        .map(judged -> {
                            var filter =
                                    TemplateFilter.saying(TemplateKind.TEMPLATE, judged.typed());
                            List<String> found =
                                    Fence.within(viewer, () -> lists.of(viewer, filter))
                                            .templates()
                                            .stream()
                                            .map(Template::slug)
                                            .filter(library::contains)
                                            .limit(FIRST)
                                            .toList();
                            return new Result(judged, found, gain(judged, found, library));
                        })
                        .sorted(Comparator.comparingDouble(Result::gain))
                        .toList();
        double mean = results.stream().mapToDouble(Result::gain).average().orElseThrow();
        String worst = String.join("\n", results.stream().limit(30).map(Result::toString).toList());
        System.out.printf("nDCG@10 %.3f over %d searches%n%s%n", mean, results.size(), worst);
        assertThat(judged()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(mean).as(worst).isGreaterThanOrEqualTo(0.85);
    }

    private static double gain(Judged judged, List<String> found, List<String> library) {
        List<Integer> best =
                judged.grades().entrySet().stream()
                        .filter(one -> library.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .sorted(Comparator.reverseOrder())
                        .limit(FIRST)
                        .toList();
        return sum(found.stream().map(slug -> judged.grades().getOrDefault(slug, 0)).toList())
                / sum(best);
    }

    private static double sum(List<Integer> grades) {
        double sum = 0;
        for (int place = 0; place < grades.size(); place++) {
            sum += (Math.pow(2, grades.get(place)) - 1) / (Math.log(place + 2) / Math.log(2));
        }
        return sum;
    }

    private static List<Judged> judged() throws IOException {
        try (var file =
                Objects.requireNonNull(
                        JudgedSearchesTest.class.getResourceAsStream("/judged-searches.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(JudgedSearchesTest::judged)
                    .toList();
        }
    }

    private static Judged judged(String line) {
        String[] columns = line.split("\\|", -1);
        Map<String, Integer> grades = new HashMap<>();
        for (int column = 1; column < columns.length; column++) {
            int grade = BEST_GRADE + 1 - column;
            Arrays.stream(columns[column].split(" "))
                    .filter(slug -> !slug.isBlank())
                    .forEach(slug -> grades.put(slug, grade));
        }
        return new Judged(columns[0].strip(), grades);
    }

    private static List<String> starterLibrary() throws IOException {
        List<String> slugs = new ArrayList<>();
        for (var file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:library/templates/*.yaml")) {
            slugs.add(Objects.requireNonNull(file.getFilename()).replace(".yaml", ""));
        }
        return slugs;
    }
}
