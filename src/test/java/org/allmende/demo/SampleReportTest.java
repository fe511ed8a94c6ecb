package org.allmende.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.allmende.reports.ReportContent;
import org.junit.jupiter.api.Test;

class SampleReportTest {

    private static final ReportContent NOTHING = new ReportContent(Map.of(), Map.of(), List.of());

    private final List<SampleReport> sample = SampleReport.read();

    @Test
    void somebodyElseOfTheSameAdministrationApproves() {
        assertThat(sample)
                .hasSizeGreaterThan(3)
                .filteredOn(report -> report.approver() != null)
                .allSatisfy(report -> {
                    assertThat(report.approver()).isNotEqualTo(report.author());
                    assertThat(Cast.named(report.approver()).town())
                            .isEqualTo(Cast.named(report.author()).town());
                });
    }

    @Test
    void whatDoesNotBeginFromAProjectIsWhole() {
        assertThat(sample)
                .filteredOn(report -> report.project() == null)
                .allSatisfy(report ->
                        assertThat(report.before(NOTHING).missing(report.extent())).isEmpty());
    }
}
