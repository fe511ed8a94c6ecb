package org.allmende.shell.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.allmende.shell.Frame;
import org.allmende.shell.Frames;
import org.allmende.shell.HeadStrip;
import org.allmende.shell.Navigation;
import org.allmende.shell.SignedIn;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Builds the {@link Frame} around a page, and hands controllers {@link Texts} for what stands
 * outside one.
 */
final class FrameResolver implements HandlerMethodArgumentResolver, Frames {

    static final String NOTICE = "notice";

    /** Administrations of the country share one zone. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final MessageSource messages;
    private final List<Navigation> navigation;
    private final List<HeadStrip> strips;
    private final Clock clock;
    private final boolean demo;

    FrameResolver(
            MessageSource messages,
            List<Navigation> navigation,
            List<HeadStrip> strips,
            Clock clock,
            boolean demo) {
        this.messages = messages;
        this.navigation = navigation;
        this.strips = strips;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Frame.class
                || parameter.getParameterType() == Texts.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType() == Texts.class ? texts(request) : of(request);
    }

    @Override
    public Frame of(HttpServletRequest request) {
        Texts t = texts(request);
        SignedIn signedIn = (SignedIn) request.getAttribute(SignedIn.ATTRIBUTE);
        // A part that the browser swaps in has no navigation and no head.
        SignedIn around = isPartial(request) ? null : signedIn;
        return new Frame(
                t,
                signedIn == null ? null : signedIn.me(),
                () -> csrf(request),
                request.getRequestURI(),
                around == null ? List.of() : navigation(around, t),
                notice(request, t),
                signedIn == null ? "" : signedIn.theme(),
                demo,
                around == null ? List.of() : strips(around, t));
    }

    @Override
    public Frame bare(HttpServletRequest request) {
        return new Frame(
                texts(request),
                null,
                () -> csrf(request),
                request.getRequestURI(),
                List.of(),
                null,
                theme(request),
                demo);
    }

    private static String theme(HttpServletRequest request) {
        return request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn in ? in.theme() : "";
    }

    private Texts texts(HttpServletRequest request) {
        SignedIn signedIn = (SignedIn) request.getAttribute(SignedIn.ATTRIBUTE);
        Locale locale = signedIn == null ? Locale.GERMANY : Locale.of(signedIn.language());
        return new Texts(messages, locale, ZONE, LocalDate.now(clock.withZone(ZONE)));
    }

    private List<Frame.NavGroup> navigation(SignedIn signedIn, Texts t) {
        var groups = new ArrayList<Frame.NavGroup>();
        for (Navigation.Group group : Navigation.Group.values()) {
            List<Frame.NavEntry> entries =
                    navigation.stream()
                            .filter(source -> source.group() == group)
                            .filter(source -> !signedIn.me().community() || source.isOfCommons())
                            .flatMap(source -> source.entries(signedIn.viewer(), t).stream())
                            .toList();
            if (!entries.isEmpty()) {
                groups.add(new Frame.NavGroup(title(group, t), entries));
            }
        }
        return groups;
    }

    private List<Content> strips(SignedIn signedIn, Texts t) {
        return strips.stream()
                .flatMap(source -> source.strips(signedIn.viewer(), t).stream())
                .toList();
    }

    private static @Nullable String title(Navigation.Group group, Texts t) {
        return switch (group) {
            case OWN -> null;
            case COMMONS -> t.of("shell.nav.commons");
            case SHORTCUTS -> t.of("shell.nav.shortcuts");
        };
    }

    private static String csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    private static boolean isPartial(HttpServletRequest request) {
        return "partial".equals(request.getHeader("HX-Request-Type"));
    }

    private static Frame.@Nullable Notice notice(HttpServletRequest request, Texts t) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(NOTICE) instanceof StoredNotice stored
                ? stored.in(t)
                : null;
    }
}
