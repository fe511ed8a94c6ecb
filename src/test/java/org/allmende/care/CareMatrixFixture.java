package org.allmende.care;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.springframework.stereotype.Component;

/** A check and a change nobody made: what matters is who is asked before. */
@Component
class CareMatrixFixture implements MatrixFixture {

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "check",
                town -> UUID.randomUUID().toString(),
                "/rechtsaenderungen/{change}/ruecknahme#change",
                town -> UUID.randomUUID().toString(),
                "/rechtsaenderungen/{change}/wiederherstellung#change",
                town -> UUID.randomUUID().toString());
    }
}
