package org.allmende.fields;

import java.util.ArrayList;
import java.util.List;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Defines the fields of an authority; for its administration. */
@Component
public class FieldKeeping {

    private final Fields fields;

    FieldKeeping(Fields fields) {
        this.fields = fields;
    }

    /**
     * @throws Forbidden for all but the administration
     */
    @Transactional(readOnly = true)
    public List<Field> all(Viewer viewer) {
        check(viewer);
        return fields.of(viewer);
    }

    /**
     * @throws NotFound when there is none in the viewer's authority
     */
    @Transactional(readOnly = true)
    public Field one(Viewer viewer, FieldId id) {
        check(viewer);
        return fields.visibleTo(viewer, id).orElseThrow(NotFound::new);
    }

    @Transactional
    public void add(Viewer viewer, FieldForm form) {
        check(viewer);
        fields.insert(viewer, form.read(null));
    }

    /**
     * @throws Stale when somebody changed it since
     */
    @Transactional
    public void change(Viewer viewer, FieldId id, FieldForm form) {
        fields.change(viewer, id, form.read(one(viewer, id).kind()));
    }

    /** One place up or down among those that are in use. */
    @Transactional
    public void move(Viewer viewer, FieldId id, boolean up) {
        one(viewer, id);
        var order = new ArrayList<>(fields.of(viewer).stream().map(Field::id).toList());
        int from = order.indexOf(id);
        int to = Math.clamp(up ? from - 1L : from + 1L, 0, order.size() - 1);
        order.add(to, order.remove(from));
        fields.arrange(viewer, order);
    }

    /** An archived field is offered no more; its values stay where they are. */
    @Transactional
    public Field archive(Viewer viewer, FieldId id, boolean archived) {
        Field field = one(viewer, id);
        fields.archive(viewer, id, archived);
        return field;
    }

    /**
     * @throws Refused when it has values: then it can be archived
     */
    @Transactional
    public Field delete(Viewer viewer, FieldId id) {
        Field field = one(viewer, id);
        if (!fields.delete(viewer, id)) {
            throw new Refused("fields.delete.used", field.name(), field.used());
        }
        return field;
    }

    private static void check(Viewer viewer) {
        if (!viewer.group().mayAdminister()) {
            throw new Forbidden();
        }
    }
}
