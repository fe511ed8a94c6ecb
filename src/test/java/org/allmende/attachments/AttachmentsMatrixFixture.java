package org.allmende.attachments;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.springframework.stereotype.Component;

/** An attachment nobody has: {@link AttachmentsTest} tells who sees a real one. */
@Component
class AttachmentsMatrixFixture implements MatrixFixture {

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of("attachment", town -> UUID.randomUUID().toString());
    }
}
