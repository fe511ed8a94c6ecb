package org.allmende.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class ViewerRuleTest {

    private static final String HERE = ViewerRuleTest.class.getName() + "$";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().importClasses(Careless.class, Older.class, NoDatabase.class);

    @SuppressWarnings("unused")
    static class Careless {
        JdbcClient jdbc;

        void typed(PersonId person) {}

        void plain(UUID item) {}

        void several(Collection<PersonId> people) {}

        void asked(Viewer viewer, PersonId person) {}

        void nameless(String title) {}

        private void inside(PersonId person) {}
    }

    @SuppressWarnings("unused")
    static class Older {
        JdbcTemplate jdbc;

        void typed(PersonId person) {}
    }

    @SuppressWarnings("unused")
    static class NoDatabase {
        void typed(PersonId person) {}
    }

    @Test
    void anIdWithoutAViewerIsFoundInEveryGuise() {
        assertThat(new ViewerRule(Set.of()).brokenBy(CLASSES))
                .containsExactly(
                        HERE + "Careless.plain takes an id without a Viewer",
                        HERE + "Careless.several takes an id without a Viewer",
                        HERE + "Careless.typed takes an id without a Viewer",
                        HERE + "Older.typed takes an id without a Viewer");
    }

    @Test
    void exceptionsHoldForAClassOrAMethodAndMustBeNeeded() {
        var rule = new ViewerRule(Set.of(HERE + "Older", HERE + "Careless.typed", HERE + "Gone"));
        assertThat(rule.brokenBy(CLASSES)).hasSize(2);
        assertThat(rule.unusedBy(CLASSES)).containsExactly(HERE + "Gone");
    }
}
