package org.allmende.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import jtegenerated.DynamicTemplates;
import jtegenerated.StaticTemplates;
import jtegenerated.Templates;
import org.allmende.shared.StagedClock;
import org.allmende.shell.Frames;
import org.allmende.shell.HeadStrip;
import org.allmende.shell.Navigation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    /** Compiled pages in life, freshly read ones while developing. */
    @Bean
    Templates pageTemplates(@Value("${allmende.dev:false}") boolean dev) {
        if (!dev) {
            return new StaticTemplates();
        }
        var pages = new DirectoryCodeResolver(Path.of("src/main/jte"));
        return new DynamicTemplates(
                TemplateEngine.create(pages, Path.of("target/jte-dev"), ContentType.Html));
    }

    /**
     * Each module brings its own words: {@code messages/<module>.properties} and {@code
     * …_en.properties}.
     */
    @Bean
    MessageSource messageSource() throws IOException {
        var files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*.properties");
        Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        return new ModuleWords(List.of(files));
    }

    /** In place of the bare page of the web server. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableAddresses(
            Templates pages, ObjectProvider<Frames> frames) {
        return server ->
                server.addContextCustomizers(context ->
                        context.getParent().getPipeline().addValve(new Unreadable(pages, frames)));
    }

    @Bean
    Clock clock() {
        return new StagedClock();
    }

    @Bean
    FrameResolver frameResolver(
            MessageSource messages,
            ObjectProvider<Navigation> navigation,
            ObjectProvider<HeadStrip> strips,
            Clock clock,
            @Value("${allmende.demo:false}") boolean demo) {
        return new FrameResolver(
                messages,
                navigation.orderedStream().toList(),
                strips.orderedStream().toList(),
                clock,
                demo);
    }

    @Bean
    WebMvcRegistrations readingTogether(PlatformTransactionManager transactions) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new PagesInOneTransaction(transactions);
            }
        };
    }

    @Bean
    WebMvcConfigurer pages(FrameResolver frames) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(frames);
                resolvers.add(new ViewerResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new CommunityDoor());
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new AnswerHandler());
            }
        };
    }
}
