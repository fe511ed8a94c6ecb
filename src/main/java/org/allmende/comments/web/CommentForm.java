package org.allmende.comments.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.comments.Commenting;
import org.allmende.shell.Address;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it was typed.
 *
 * @param gemeint who is meant where several have the same name
 * @param version which wording was read, of one that is edited
 */
public record CommentForm(
        @Nullable String comment, @Nullable List<String> gemeint, @Nullable String version) {

    static CommentForm of(String comment) {
        return new CommentForm(comment, List.of(), "");
    }

    public String text() {
        return Objects.requireNonNullElse(comment, "");
    }

    public List<String> chosen() {
        return gemeint == null ? List.of() : gemeint.stream().filter(id -> !id.isBlank()).toList();
    }

    List<PersonId> meant() {
        return chosen().stream()
                .flatMap(id -> Stream.ofNullable(Address.id(id, PersonId::of)))
                .toList();
    }

    Commenting.Words words() {
        return new Commenting.Words(text(), meant());
    }

    int readVersion() {
        var problems = new Problems();
        Integer read = problems.number("version", version, 0, Integer.MAX_VALUE);
        return read == null ? -1 : read;
    }
}
