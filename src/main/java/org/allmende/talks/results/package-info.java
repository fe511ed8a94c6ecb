/** What remains of a session: its note, takeaways that become tasks, feedback, the archive. */
@NamedInterface("results")
@NullMarked
package org.allmende.talks.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
