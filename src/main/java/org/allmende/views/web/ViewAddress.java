package org.allmende.views.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmende.views.AskedView;
import org.allmende.views.ItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a controller the {@link ItemView} of the address, or {@link AskedView} with it. */
@Configuration(proxyBeanMethods = false)
class ViewAddress implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    /** The parameters that belong to a view, and “ansicht”, which says that none is meant. */
    private static final List<String> NAMES =
            List.of(
                    "suche",
                    "nur",
                    "ampel",
                    "zustand",
                    "person",
                    "farbe",
                    "schlagwort",
                    "sortierung",
                    "gruppe",
                    "spalten",
                    "ansicht");

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ItemView.class
                || parameter.getParameterType() == AskedView.class;
    }

    /** Boxes of one name, ticked one by one in a form, are the same as words with commas. */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Map<String, String> address = new HashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> address.put(name, String.join(",", values)));
        ItemView view = ItemView.read(address);
        return parameter.getParameterType() == ItemView.class
                ? view
                : new AskedView(view, NAMES.stream().noneMatch(address::containsKey));
    }
}
