package org.allmende.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Says of each field what its record says: in the order of the record, always there in answers, and
 * whether it can be null.
 */
final class DocumentedFields implements OpenApiCustomizer {

    private static final Map<String, Class<? extends Record>> ANSWERS =
            Map.ofEntries(
                    Map.entry("Item", ItemResource.class),
                    Map.entry("ItemPage", ItemResource.PageOf.class),
                    Map.entry("LegalBasis", LegalBasis.class),
                    Map.entry("Link", Link.class),
                    Map.entry("Progress", ProjectResource.Progress.class),
                    Map.entry("Project", ProjectResource.class),
                    Map.entry("ProjectPage", ProjectResource.PageOf.class),
                    Map.entry("Template", TemplateResource.class),
                    Map.entry("TemplatePage", TemplateResource.PageOf.class),
                    Map.entry("TemplateWithPlan", TemplateWithPlan.class),
                    Map.entry("TemplateRole", TemplateWithPlan.Role.class),
                    Map.entry("TemplateItem", TemplateWithPlan.Element.class),
                    Map.entry("TemplateDependency", TemplateWithPlan.Wait.class));

    private static final Map<String, Class<? extends Record>> REQUESTS =
            Map.of(
                    "ItemFields",
                    ItemFields.class,
                    "NewItem",
                    ItemFields.New.class,
                    "NewProject",
                    ProjectOrder.Fields.class);

    @Override
    public void customise(OpenAPI document) {
        var schemas = new TreeMap<>(document.getComponents().getSchemas());
        ANSWERS.forEach((name, type) -> describe(schema(schemas, name), type, true));
        REQUESTS.forEach((name, type) -> describe(schema(schemas, name), type, false));
        document.getComponents().setSchemas(schemas);
    }

    private static Schema<?> schema(Map<String, Schema> schemas, String name) {
        return Objects.requireNonNull(schemas.get(name), name);
    }

    private static void describe(Schema<?> schema, Class<? extends Record> type, boolean answer) {
        Map<String, Schema> fields = new LinkedHashMap<>();
        var always = new ArrayList<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            Schema<?> field = schema(schema.getProperties(), name);
            fields.put(name, field);
            boolean leftOut = type == ProjectResource.class && name.equals("items");
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !leftOut) {
                allowNull(field);
            }
            if (answer && !leftOut) {
                always.add(name);
            }
        }
        schema.setProperties(fields);
        if (answer) {
            schema.setRequired(List.copyOf(always));
        }
    }

    private static void allowNull(Schema<?> field) {
        var types = new LinkedHashSet<>(field.getTypes());
        types.add("null");
        field.setTypes(types);
    }
}
