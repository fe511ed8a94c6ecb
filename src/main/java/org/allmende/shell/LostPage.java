package org.allmende.shell;

import gg.jte.Content;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What a module adds to the page “nicht gefunden”. It is asked by the address alone, and answers
 * the same whether something is there or not.
 */
public interface LostPage {

    @Nullable Content show(Frame frame, Viewer viewer, String path);
}
