package org.allmende.partners;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.springframework.stereotype.Component;

/** No partnership of the town at all: what is not there answers as what is foreign. */
@Component
class PartnersMatrixFixture implements MatrixFixture {

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of("partnership", town -> UUID.randomUUID().toString());
    }
}
