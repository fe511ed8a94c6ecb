package org.allmende.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeFactorTest {

    @Test
    void smallAuthoritiesAreProposedLessAndLargeOnesMore() {
        assertThat(SizeFactor.proposedFor(9_999).value()).isEqualTo("0.7");
        assertThat(SizeFactor.proposedFor(10_000).value()).isEqualTo("1");
        assertThat(SizeFactor.proposedFor(100_001).value()).isEqualTo("1.3");
        assertThat(SizeFactor.proposedFor(null).value()).isEqualTo("1");
        assertThat(SizeFactor.offered())
                .startsWith("0.5", "0.6")
                .contains("1", "1.3")
                .endsWith("2");
    }
}
