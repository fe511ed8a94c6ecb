package org.allmende.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.adoption.AdoptionRequest;
import org.allmende.adoption.AdoptionTerms;
import org.allmende.adoption.TemplateAdoption;
import org.allmende.people.Authorities;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Colour;
import org.allmende.work.NewProject;
import org.allmende.work.Project;
import org.allmende.work.ProjectCalendar;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectStart;
import org.allmende.work.ProjectState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a POST asks for and starts that project. */
@Component
class ProjectOrder {

    private final TemplateAdoption adoption;
    private final ProjectStart projects;
    private final Authorities authorities;

    ProjectOrder(TemplateAdoption adoption, ProjectStart projects, Authorities authorities) {
        this.adoption = adoption;
        this.projects = projects;
        this.authorities = authorities;
    }

    @Schema(name = "NewProject", description = "Ein Projekt, das beginnen soll")
    record Fields(
            @Schema(
                            description =
                                    "Kennung oder Kürzel einer Vorlage; ohne sie entsteht ein leeres Projekt",
                            example = "e-akte-einfuehrung")
                    String template,
            @Schema(
                            description = "Ohne Vorlage nötig; sonst gilt deren Titel",
                            maxLength = 200,
                            example = "E-Akte im Hauptamt")
                    String title,
            @Schema(description = "Aktenzeichen", maxLength = 100, example = "10.42.01")
                    String fileReference,
            @Schema(description = "Markdown; nur ohne Vorlage", maxLength = 50_000)
                    String description,
            @Schema(
                            description =
                                    "Erster Tag; heute, wenn weder start noch end genannt ist",
                            example = "2027-01-04")
                    LocalDate start,
            @Schema(description = "Zieltermin statt start; nur mit Vorlage") LocalDate end,
            @Schema(description = "Verantwortliche Person; sonst die fragende") UUID responsible,
            @Schema(description = "Als Entwurf, nur für Planende sichtbar", defaultValue = "false")
                    Boolean draft) {}

    ProjectId carryOut(Viewer viewer, JsonBody body, LocalDate today) {
        projects.check(viewer);
        String template = body.text("template", 200);
        String title = template == null ? body.required("title", 200) : body.text("title", 200);
        String reference = otherwise(body.text("fileReference", 100));
        String description = body.text("description", ItemBody.LONGEST_TEXT);
        LocalDate start = value(body.date("start"));
        LocalDate end = value(body.date("end"));
        PersonId responsible = value(body.id("responsible", PersonId::new));
        boolean draft = body.flag("draft");
        if (start != null && end != null) {
            body.at("end", "api.problem.startAndEnd");
        }
        if (template == null && end != null) {
            body.at("end", "api.problem.endWithoutTemplate");
        }
        if (template != null && description != null) {
            body.at("description", "api.problem.descriptionOfTemplate");
        }
        body.done();
        LocalDate first = start == null ? today : start;
        if (template != null) {
            var terms = end == null ? AdoptionTerms.startingOn(first) : AdoptionTerms.endingBy(end);
            return adopt(
                    viewer,
                    new AdoptionRequest(
                            template, title, reference, terms, null, Map.of(), responsible, draft),
                    today);
        }
        return projects.empty(
                viewer,
                new NewProject(
                        otherwise(title),
                        reference,
                        otherwise(description),
                        ProjectState.ACTIVE,
                        draft,
                        Colour.BLUE,
                        responsible == null ? viewer.person() : responsible,
                        calendar(viewer),
                        Project.AnchorKind.START,
                        first,
                        null));
    }

    private ProjectId adopt(Viewer viewer, AdoptionRequest request, LocalDate today) {
        try {
            return adoption.adopt(viewer, request, today);
        } catch (NotFound absent) {
            throw new Refused(Problem.at("template", "api.problem.noTemplate"));
        } catch (Refused refused) {
            throw new Refused(refused.problems().stream().map(ProjectOrder::atOurField).toList());
        }
    }

    /** The form calls the target date by another name. */
    private static Problem atOurField(Problem problem) {
        return "target".equals(problem.field())
                ? new Problem("end", problem.code(), problem.arguments())
                : problem;
    }

    private ProjectCalendar calendar(Viewer viewer) {
        var authority = authorities.of(viewer);
        return new ProjectCalendar(
                authority.land(), authority.locality(), authority.freeChristmasEve());
    }

    private static String otherwise(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> @Nullable T value(@Nullable Optional<T> named) {
        return named == null ? null : named.orElse(null);
    }
}
