package org.allmende.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.inbox.Happening.Step;
import org.allmende.people.PersonCard;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ChangeWords;
import org.allmende.work.ProjectChanged;
import org.jspecify.annotations.Nullable;

/** Says what happened, on the page and in mails. */
public record NoticeWords(Texts t, Map<PersonId, PersonCard> people, ChangeWords changes) {

    /** What an entry is about; about people where it is no thing. */
    public String title(Notice notice) {
        return notice.title().isEmpty()
                ? notice.correspondence()
                        .map(CorrespondenceStep::about)
                        .orElseGet(() -> t.of("inbox.people"))
                : notice.title();
    }

    public String name(@Nullable PersonId person) {
        PersonCard card = person == null ? null : people.get(person);
        return card == null ? t.of("inbox.somebody") : card.name();
    }

    public String initials(@Nullable PersonId person) {
        PersonCard card = person == null ? null : people.get(person);
        return card == null ? "–" : card.initials();
    }

    /** “3 Änderungen von 2 Personen”, or the sentence where there is only one. */
    public String summary(Notice notice) {
        return notice.changes() == 1 && !notice.lines().isEmpty()
                ? sentence(notice.lines().getFirst())
                : t.of("inbox.changes", notice.changes(), Math.max(1, notice.people().size()));
    }

    public String sentence(NoticeLine line) {
        for (Step step : line.steps()) {
            String own = own(line, step);
            if (own != null) {
                return own;
            }
        }
        List<ProjectChanged.Step> told =
                line.steps().stream()
                        .filter(step ->
                                Routing.NAMING.stream().noneMatch(kind -> step.is(kind.name())))
                        .map(step ->
                                new ProjectChanged.Step(
                                        step.item(), step.field(), step.from(), step.to()))
                        .toList();
        if (told.isEmpty() || line.by() == null) {
            return t.of("inbox.say.MENTION", name(line.by()));
        }
        return changes.sentence(t, people, line.by(), line.cause(), told);
    }

    /** What the Verlauf has no words for. */
    private @Nullable String own(NoticeLine line, Step step) {
        return switch (step.field()) {
            case "READY", "OVERDUE", "AT_RISK" ->
                    line.kind().name().equals(step.field())
                            ? t.of("inbox.say." + step.field(), text(step.to()))
                            : null;
            case "MANY" ->
                    step.to() == null
                            ? t.of("inbox.say.MANY.some", name(line.by()))
                            : t.of("inbox.say.MANY", name(line.by()), Integer.parseInt(step.to()));
            case "LIBRARY" -> {
                LibraryStep news = LibraryStep.of(step);
                yield t.of(news.key(), news.words());
            }
            case "NEW_VERSION" -> t.of("inbox.say.NEW_VERSION", text(step.from()), text(step.to()));
            case "SUBSTITUTE" -> {
                SubstituteStep away = SubstituteStep.of(step);
                yield t.of(
                        away.withdrawn() ? "inbox.say.SUBSTITUTE.gone" : "inbox.say.SUBSTITUTE",
                        name(away.absent()),
                        t.date(away.from()),
                        t.date(away.until()));
            }
            case "CORRESPONDENCE" -> {
                CorrespondenceStep written = CorrespondenceStep.of(step);
                yield t.of("inbox.say.CORRESPONDENCE." + written.what(), written.name());
            }
            default -> null;
        };
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
