package org.allmende.talks.results.web;

import org.allmende.talks.results.ArchiveFilter;

/** Where the pages of a past session are. */
final class ResultPaths {

    static final String SESSION = ArchiveFilter.PATH + "/{session}";

    private ResultPaths() {}
}
