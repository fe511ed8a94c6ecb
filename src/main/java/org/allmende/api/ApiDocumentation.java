package org.allmende.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says beyond the endpoints themselves. In German, as the pages. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Viewer.class, Texts.class, JsonBody.class)
                .replaceWithClass(ProjectId.class, UUID.class)
                .replaceWithClass(ItemId.class, UUID.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Allmende")
                                .version("1")
                                .description(
                                        "Projekte, Aufgaben und Vorlagen lesen und bearbeiten. Jedes Token handelt für eine Person und sieht, was sie sieht.")
                                .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .servers(List.of(new Server().url("/").description("Dieser Server")))
                .tags(
                        List.of(
                                new Tag().name("templates").description("Vorlagen"),
                                new Tag().name("projects").description("Projekte"),
                                new Tag()
                                        .name("items")
                                        .description("Pakete, Aufgaben und Meilensteine")))
                .security(List.of(new SecurityRequirement().addList(TOKEN)))
                .components(components());
    }

    private static Components components() {
        return new Components()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "Ein Token von der Profilseite; zum Lesen oder zum Lesen und Schreiben."))
                .addParameters(
                        "limit",
                        query("limit", "So viele Einträge auf einer Seite")
                                .schema(
                                        new IntegerSchema()
                                                .minimum(BigDecimal.ONE)
                                                .maximum(BigDecimal.valueOf(Paging.MOST))
                                                ._default(100)))
                .addParameters(
                        "after",
                        query("after", "Steht in next; nicht selbst bilden")
                                .schema(new StringSchema()));
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).required(false).description(description);
    }

    @Bean
    OpenApiCustomizer answersOfTheApi() {
        return new DocumentedAnswers();
    }

    @Bean
    OpenApiCustomizer fieldsOfTheApi() {
        return new DocumentedFields();
    }
}
