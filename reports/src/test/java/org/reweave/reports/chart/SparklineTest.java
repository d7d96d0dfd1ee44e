package org.reweave.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SparklineTest {

  @Test
  void drawsAThreadAndItsLastPoint() throws Exception {
    Sparkline spark = spark(Strand.SECOND, 12.0, 14.0, 24.0);

    Element svg = LineChartTest.parse(spark.toSvg());

    assertThat(svg.getAttribute("class")).isEqualTo("rw-spark is-b");
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-label")).isEqualTo("Alex & co, trust: from 12 to 24");
    assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(1);
    assertThat(spark.toSvg()).contains("cx=\"67.0\" cy=\"4.0\"");
  }

  @Test
  void needsNoScores() throws Exception {
    assertThat(spark(Strand.FIRST).describe()).isEqualTo("Alex & co, trust: no scores");
    assertThat(spark(Strand.FIRST, 3.5).describe()).isEqualTo("Alex & co, trust: 3.5");
    Element svg = LineChartTest.parse(spark(Strand.FIRST, 3.5).toSvg());
    assertThat(svg.getElementsByTagName("path").getLength()).isZero();
  }

  @Property
  void staysWithinItsBox(@ForAll @Size(max = 40) List<Double> values) {
    Sparkline spark = new Sparkline("", "", Strand.FIRST, values, Locale.ENGLISH);

    assertThat(spark.points())
        .hasSameSizeAs(values)
        .allMatch(p -> p.x() >= 3 && p.x() <= 67 && p.y() >= 4 && p.y() <= 18);
  }

  private static Sparkline spark(Strand strand, Double... values) {
    return new Sparkline("Alex & co", "trust", strand, List.of(values), Locale.ENGLISH);
  }
}
