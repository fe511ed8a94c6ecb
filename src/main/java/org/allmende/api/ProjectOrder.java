package org.allmende.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.library.AdoptionRequest;
import org.allmende.library.AdoptionTerms;
import org.allmende.library.TemplateAdoption;
import org.allmende.people.Authorities;
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

    /** Describes the body for the OpenAPI document. */
    @Schema(name = "NewProject")
    record Fields(
            @Schema(description = "Id or slug of a template; without one the project is empty") String template,
            @Schema(maxLength = 200) String title,
            @Schema(maxLength = 100) String fileReference,
            @Schema(maxLength = 50_000) String description,
            @Schema(description = "First day; today when neither start nor end is named") LocalDate start,
            @Schema(description = "Target date, instead of start; only with a template") LocalDate end,
            @Schema(description = "Person who answers for it; the asker without one") UUID responsible,
            boolean draft) {}

    ProjectId carryOut(Viewer viewer, JsonBody body, LocalDate today) {
        String template = body.text("template", 200);
        String title = template == null ? body.required("title", 200) : body.text("title", 200);
        String reference = otherwise(body.text("fileReference", 100), "");
        String description = body.text("description", 50_000);
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
        body.done();
        if (template != null) {
            var terms = end == null ? AdoptionTerms.starting(start == null ? today : start) : AdoptionTerms.endingBy(end);
            return adoption.adopt(viewer, new AdoptionRequest(template, title, reference, terms, null, Map.of(), responsible, draft), today);
        }
        return projects.empty(
                viewer,
                new NewProject(
                        otherwise(title, ""),
                        reference,
                        otherwise(description, ""),
                        ProjectState.ACTIVE,
                        draft,
                        Colour.BLUE,
                        responsible == null ? viewer.person() : responsible,
                        calendar(viewer),
                        Project.AnchorKind.START,
                        start == null ? today : start,
                        null));
    }

    private ProjectCalendar calendar(Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    private static String otherwise(@Nullable String text, String other) {
        return text == null ? other : text;
    }

    private static <T> @Nullable T value(@Nullable Optional<T> named) {
        return named == null ? null : named.orElse(null);
    }
}
