package org.allmende.care;

import java.util.List;
import org.allmende.contribution.RequestLine;

/**
 * “Pflege”: what is due on the templates one looks after.
 *
 * @param proposals those that wait for an answer
 */
public record CarePage(List<DueTemplate> templates, List<RequestLine> proposals) {

    public List<DueTemplate> due() {
        return templates.stream().filter(DueTemplate::isDue).toList();
    }

    public long fine() {
        return templates.size() - due().size();
    }
}
