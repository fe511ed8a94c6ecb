package org.allmende.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allmende.shell.Address;

/** The pages that show something by a view: of a project, or over all of them. */
public enum ViewPage {
    STRUCTURE("", "views.structure"),
    LIST("/liste", "views.list"),
    BOARD("/board", "views.board"),
    SCHEDULE("/zeitplan", "views.schedule"),
    CALENDAR("/kalender", "calendar.title"),
    PROJECTS("/projekte", "work.projects");

    /** What stands in the address of “Projekte”. */
    private static final List<String> OF_PROJECTS =
            List.of("suche", "zustand", "person", "ampel", "nur", "ablage", "sortierung", "gruppe");

    private final String path;
    private final String label;

    ViewPage(String path, String label) {
        this.path = path;
        this.label = label;
    }

    /** Behind that of the project, if there is one. */
    public String path() {
        return path;
    }

    /** Message key of its name. */
    public String label() {
        return label;
    }

    public boolean sorts() {
        return this == LIST || this == BOARD;
    }

    /** Whether it has groups and columns that one may choose. */
    public boolean isTable() {
        return this == LIST;
    }

    /** Whether a view can open it by itself. */
    public boolean opens() {
        return this != CALENDAR && this != PROJECTS;
    }

    boolean isIn(ViewPlace place) {
        return place.head() == null ? !opens() : this != PROJECTS;
    }

    /** Of an address what belongs to a view of this page; read as leniently as the page does. */
    Map<String, String> parameters(Map<String, String> address) {
        if (this != PROJECTS) {
            return ItemView.read(address).parameters();
        }
        var set = new LinkedHashMap<String, String>();
        OF_PROJECTS.forEach(name -> set.put(name, Address.text(address.get(name))));
        set.values().removeIf(String::isEmpty);
        return set;
    }
}
