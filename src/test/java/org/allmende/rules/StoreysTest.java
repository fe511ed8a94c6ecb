package org.allmende.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class StoreysTest {

    private static final String ROOT = "org.allmende.rules.fixtures";
    private static final Map<String, Integer> STOREYS = Map.of("low", 1, "high", 2);

    private final com.tngtech.archunit.core.domain.JavaClasses classes =
            new ClassFileImporter().importPackages(ROOT + ".low", ROOT + ".high");

    @Test
    void looksUpAreFoundAndLooksDownAreNot() {
        assertThat(new Storeys(ROOT, STOREYS).brokenBy(classes))
                .containsExactly("low (storey 1) uses high (storey 2): Low → High");
    }

    @Test
    void neighboursOnOneStoreyDoNotKnowEachOther() {
        assertThat(new Storeys(ROOT, Map.of("low", 1, "high", 1)).brokenBy(classes))
                .contains(
                        "low (storey 1) uses high (storey 1): Low → High",
                        "high (storey 1) uses low (storey 1): Peeping → Inside");
    }

    @Test
    void aNewModuleNeedsAStorey() {
        assertThat(new Storeys(ROOT, Map.of("low", 1)).brokenBy(classes))
                .contains("module high has no storey: add it to STOREYS");
    }

    @Test
    void whatPartsShareKnowsNoneOfThem() {
        var parts = Map.of(Storeys.SHARED, 0, "web", 1);
        var one = new ClassFileImporter().importPackages(ROOT + ".low");
        assertThat(new Storeys(ROOT + ".low", parts).brokenBy(one))
                .containsExactly("(shared) (storey 0) uses web (storey 1): Low → Inside");
    }

    @Test
    void whatLiesBehindAWallIsNotForOthers() {
        var modules = ApplicationModules.of(ROOT, new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(modules::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'high' depends on non-exposed type")
                .hasMessageContaining("Inside");
    }
}
