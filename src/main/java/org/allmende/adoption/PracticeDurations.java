package org.allmende.adoption;

import java.util.Map;
import org.allmende.library.Template;
import org.allmende.plan.ItemKey;
import org.allmende.tenancy.Viewer;

/** How long the items of a template took in practice. A module above knows. */
public interface PracticeDurations {

    /** Working days, at least 1, by item; empty when nothing is known. Asked once for each page. */
    Map<ItemKey, Integer> of(Viewer viewer, Template template);
}
