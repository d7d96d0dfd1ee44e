package org.reweave.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.reweave.reports.chart.LineChart.CutOff;
import org.reweave.reports.chart.LineChart.Point;
import org.reweave.reports.chart.LineChart.Series;
import org.reweave.reports.pdf.Canvas;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class LineChartTest {

  private static final LocalDate START = LocalDate.of(2026, 8, 20);
  private static final Series ALEX =
      new Series("Alex", Strand.FIRST, points(12.0, 14.0, null, 18.5, 24.0), "Improving", 5);
  private static final Series BLAIR =
      new Series("Blair", Strand.SECOND, points(9.0, 10.0, 13.0, 12.0, 23.0), "", 0);

  @Test
  void saysInWordsWhatItShows() {
    assertThat(chart(List.of(ALEX, BLAIR)).describe())
        .isEqualTo(
            "Trust in partner, 0 to 40, higher is better."
                + " Alex: 12 on 20 August 2026, 24 on 4 November 2026, 4 scores. Improving."
                + " Blair: 9 on 20 August 2026, 23 on 4 November 2026, 5 scores. Cut-off 20.");
    assertThat(chart(List.of(new Series("Alex", Strand.FIRST, points(7.5), "", 0))).describe())
        .contains("Alex: 7.5 on 20 August 2026.");
    assertThat(chart(List.of(new Series("Alex", Strand.FIRST, List.of(), "", 0))).describe())
        .contains("Alex: no scores.");
  }

  @Test
  void writesAValueOverTheCutOffRatherThanOverThePartnersPoint() {
    LineChart chart =
        new LineChart(
            "Low mood",
            "0 to 27",
            0,
            27,
            new CutOff(10, "Cut-off 10"),
            List.of(
                new Series("Alex", Strand.FIRST, points(15.0, 8.0), "", 0),
                new Series("Blair", Strand.SECOND, points(9.0, 5.0), "", 0)),
            Locale.ENGLISH);

    List<Mark.Label> values =
        chart.marks(480, 190).stream()
            .filter(Mark.Label.class::isInstance)
            .map(Mark.Label.class::cast)
            .filter(label -> label.role() == Mark.Role.VALUE)
            .toList();

    Frame frame = chart.frame(480, 190);
    assertThat(values).extracting(Mark.Label::text).containsExactly("8", "5");
    assertThat(values.get(0).y()).isLessThan(frame.y(8));
    assertThat(values.get(1).y()).isGreaterThan(frame.y(5));
  }

  @Test
  void speaksSpanish() {
    LineChart chart =
        new LineChart("Confianza", "de 0 a 40", 0, 40, null, List.of(ALEX), Locale.of("es"));

    assertThat(chart.describe()).contains("Alex: 12 el 20 de agosto de 2026", "4 puntuaciones");
    assertThat(chart.toSvg("c")).contains("20 ago");
  }

  @Test
  void drawsOnePersonSolidAndTheOtherDashedWithOtherPoints() throws Exception {
    Element svg = parse(chart(List.of(ALEX, BLAIR)).toSvg("m1"));

    assertThat(svg.getAttribute("id")).isEqualTo("m1-chart");
    assertThat(svg.getAttribute("class")).isEqualTo("rw-chart");
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-label")).contains("Alex: 12", "Blair: 9", "Improving");
    assertThat(svg.getElementsByTagName("circle").getLength())
        .as("4 scores and the key")
        .isEqualTo(5);
    assertThat(svg.getElementsByTagName("g").getLength()).isPositive();
    assertThat(svg.getTextContent()).contains("Cut-off 20", "Alex", "Blair", "24", "23", "20 Aug");
  }

  @Test
  void leavesAGapWhereAScoreIsMissing() {
    List<Mark> marks = chart(List.of(ALEX)).marks(520, 230);

    List<Mark.Thread> threads = only(marks, Mark.Thread.class);
    assertThat(threads).hasSize(2);
    assertThat(threads).allSatisfy(thread -> assertThat(thread.points()).hasSize(2));
    assertThat(only(marks, Mark.Dot.class)).hasSize(4);
  }

  @Test
  void carriesNoStyleThatThePagesPolicyForbids() {
    assertThat(chart(List.of(ALEX, BLAIR)).toSvg("m1"))
        .doesNotContain("style=", "<style", "fill=", "onload");
  }

  @Test
  void escapesEveryText() throws Exception {
    String evil = "\"><script>alert('1')</script>&\u0000\u0007\uD83D\uDE00";
    Series series = new Series(evil, Strand.FIRST, points(1.0, 2.0), evil, 0);
    Series other = new Series(evil, Strand.SECOND, points(1.0, 2.0), evil, 0);
    LineChart chart =
        new LineChart(
            evil, evil, 0, 10, new CutOff(5, evil), List.of(series, other), Locale.ENGLISH);

    Element svg = parse(chart.toSvg(evil));

    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(svg.getTextContent()).contains("<script>alert('1')</script>&\uD83D\uDE00");
  }

  @Test
  void drawsWithoutAnyScore() throws Exception {
    assertThat(parse(chart(List.of()).toSvg("e")).getElementsByTagName("path").getLength())
        .isZero();
    Series missing = new Series("Alex", Strand.FIRST, points((Double) null), "", 3);
    assertThat(only(chart(List.of(missing)).marks(520, 230), Mark.Dot.class)).isEmpty();
  }

  @Test
  void choosesRoundScoresForItsAxis() {
    assertThat(axis(0, 40)).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
    assertThat(axis(0, 27)).containsExactly(0.0, 5.0, 10.0, 15.0, 20.0, 25.0);
    assertThat(axis(0, 81)).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0);
    assertThat(axis(0, 10)).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
    assertThat(axis(5, 20)).containsExactly(5.0, 10.0, 15.0, 20.0);
  }

  @Test
  void writesTheLowerOfTwoCloseScoresBelowItsPoint() {
    List<Mark.Label> values =
        only(chart(List.of(ALEX, BLAIR)).marks(520, 230), Mark.Label.class).stream()
            .filter(label -> label.role() == Mark.Role.VALUE)
            .toList();
    List<Mark.Dot> dots = only(chart(List.of(ALEX, BLAIR)).marks(520, 230), Mark.Dot.class);

    assertThat(values).extracting(Mark.Label::text).containsExactly("24", "23");
    assertThat(values.get(0).y()).isLessThan(dots.get(3).y());
    assertThat(values.get(1).y()).isGreaterThan(dots.get(8).y());
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    assertThatThrownBy(() -> new Point(START, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LineChart("", "", 3, 3, null, List.of(), Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void writesTheNameOfTheCutOffClearOfTheLastScore(
      @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 27) Integer> scores,
      @ForAll @IntRange(min = 1, max = 26) int cutOff) {
    Double[] values = scores.stream().map(Integer::doubleValue).toArray(Double[]::new);
    LineChart chart =
        new LineChart(
            "Low mood",
            "0 to 27",
            0,
            27,
            new CutOff(cutOff, "Cut-off " + cutOff),
            List.of(new Series("Alex", Strand.FIRST, points(values), "", 0)),
            Locale.ENGLISH);

    List<Mark.Label> labels = only(chart.marks(480, 190), Mark.Label.class);

    Mark.Label name = one(labels, Mark.Role.CUT_OFF);
    Mark.Label value = one(labels, Mark.Role.VALUE);
    boolean besides = Math.abs(name.x() - value.x()) > 80;
    boolean apart = Math.abs(name.y() - value.y()) > 10;
    assertThat(besides || apart).isTrue();
  }

  @Property(tries = 200)
  void keepsEveryPointWithinThePlotAndInOrder(
      @ForAll @Size(min = 1, max = 30) @UniqueElements
          List<@IntRange(min = 0, max = 5_000) Integer> days,
      @ForAll @DoubleRange(min = -1_000, max = 1_000) double score,
      @ForAll @DoubleRange(min = -500, max = 500) double min,
      @ForAll @DoubleRange(min = 0.01, max = 1_000) double range) {
    List<Point> points = new ArrayList<>();
    for (int day : days) {
      points.add(new Point(START.plusDays(day), score * ((day % 7) - 3)));
    }
    LineChart chart =
        new LineChart(
            "",
            "",
            min,
            min + range,
            null,
            List.of(new Series("", Strand.FIRST, points, "", range / 4)),
            Locale.ENGLISH);

    Frame frame = chart.frame(520, 230);
    List<Mark> marks = chart.marks(520, 230);
    List<Mark.Dot> dots = only(marks, Mark.Dot.class);

    assertThat(dots).hasSameSizeAs(days);
    assertThat(dots)
        .allSatisfy(
            dot -> {
              assertThat(dot.x()).isBetween(frame.left(), frame.right());
              assertThat(dot.y()).isBetween(frame.top(), frame.bottom());
            });
    assertThat(dots).isSortedAccordingTo((a, b) -> Float.compare(a.x(), b.x()));
    assertThat(only(marks, Mark.Grid.class))
        .allSatisfy(grid -> assertThat(grid.y()).isBetween(frame.top(), frame.bottom()));
    assertThat(only(marks, Mark.Thread.class).stream().flatMap(t -> t.points().stream()))
        .allMatch((Canvas.Point p) -> p.y() >= frame.top() && p.y() <= frame.bottom());
  }

  private static List<Double> axis(double min, double max) {
    return new LineChart("", "", min, max, null, List.of(), Locale.ENGLISH).ticks();
  }

  private static LineChart chart(List<Series> series) {
    return new LineChart(
        "Trust in partner",
        "0 to 40, higher is better",
        0,
        40,
        new CutOff(20, "Cut-off 20"),
        series,
        Locale.ENGLISH);
  }

  private static List<Point> points(Double... values) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(new Point(START.plusDays(19L * i), values[i]));
    }
    return points;
  }

  private static Mark.Label one(List<Mark.Label> labels, Mark.Role role) {
    return labels.stream().filter(label -> label.role() == role).findFirst().orElseThrow();
  }

  private static <T> List<T> only(List<Mark> marks, Class<T> kind) {
    return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static Element parse(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }
}
