package org.allmende.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The interface to browse, for everybody. */
@OpenToCommunity
@Controller
class ApiGuideController {

    private final Templates pages;
    private final OpenApiWebMvcResource openApi;
    private volatile byte @Nullable [] document;

    ApiGuideController(Templates pages, OpenApiWebMvcResource openApi) {
        this.pages = pages;
        this.openApi = openApi;
    }

    @GetMapping("/api")
    Answer show(Frame frame, HttpServletRequest request) throws Exception {
        String server = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return Answer.show(pages.apiGuidePage(frame, ApiGuides.of(document(request), server)));
    }

    /** It does not change while the server runs. */
    private byte[] document(HttpServletRequest request) throws Exception {
        byte[] known = document;
        if (known == null) {
            known = openApi.openapiJson(request, "/api/v1/openapi.json", Locale.GERMAN);
            document = known;
        }
        return known;
    }
}
