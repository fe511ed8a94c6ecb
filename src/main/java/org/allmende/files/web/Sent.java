package org.allmende.files.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.allmende.files.Added;
import org.allmende.files.TooLarge;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files of one form. Each is taken or refused for itself: one that is refused spoils no other.
 */
record Sent(List<MultipartFile> parts) {

    static final String FIELD = "datei";

    /** Browsers send a part without a name when nothing was chosen. */
    static Sent of(@Nullable List<MultipartFile> given) {
        return new Sent(
                given == null
                        ? List.of()
                        : given.stream().filter(part -> !name(part).isEmpty()).toList());
    }

    /** Takes one file in. */
    interface Step {
        Added take(String name, InputStream content);
    }

    /**
     * @param allowed asks for the right, even when nothing was sent
     * @param taken the answer when all went well
     * @param again the page with what was refused
     */
    Answer each(
            Runnable allowed,
            Step step,
            Function<List<Added>, Answer> taken,
            Function<List<Problem>, JteModel> again) {
        var added = new ArrayList<Added>();
        var problems = new ArrayList<Problem>();
        trying(problems, allowed);
        if (problems.isEmpty() && parts.isEmpty()) {
            problems.add(Problem.at(FIELD, "files.problem.none"));
        }
        if (problems.isEmpty()) {
            parts.forEach(part -> trying(problems, () -> added.add(take(step, part))));
        }
        if (problems.isEmpty()) {
            return taken.apply(added);
        }
        if (!added.isEmpty()) {
            problems.add(Problem.of("files.problem.others", added.size()));
        }
        return Answer.show(again.apply(problems), TooLarge.is(problems) ? 413 : 422);
    }

    private static void trying(List<Problem> problems, Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            refused.problems()
                    .forEach(problem ->
                            problems.add(new Problem(FIELD, problem.code(), problem.arguments())));
        }
    }

    private static Added take(Step step, MultipartFile part) {
        try (InputStream content = part.getInputStream()) {
            return step.take(name(part), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String name(MultipartFile part) {
        return Objects.requireNonNullElse(part.getOriginalFilename(), "");
    }
}
