package org.reweave.portal.safety;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;
import org.reweave.reports.chart.LineChart;
import org.reweave.reports.chart.Strand;
import org.reweave.safety.FlagFigure;
import org.reweave.safety.SafetyBoard;

/** What became of the flags of earlier months in the cases that the viewer supervises. */
@Named
@RequestScoped
public class FiguresView extends View {
  private static final int MONTHS = 12;
  private static final int LEAST_TOP = 5;

  @EJB SafetyBoard board;
  @Inject Say say;

  private List<FlagFigure> rows = List.of();

  @Override
  protected void read() {
    rows = board.figures(MONTHS);
  }

  /** By month and severity, the latest first. */
  public List<FlagFigure> getRows() {
    return rows;
  }

  /** How many were raised in each month, and how many of them were acknowledged in time. */
  public String getChart() {
    var raised = perMonth(FlagFigure::raised);
    double top =
        raised.stream()
            .map(LineChart.Point::value)
            .mapToDouble(v -> v == null ? 0 : v)
            .max()
            .orElse(0);
    return new LineChart(
            say.of("figuresChart"),
            say.of("figuresChartText"),
            0,
            Math.max(top, LEAST_TOP),
            null,
            List.of(
                new LineChart.Series(say.of("figuresRaised"), Strand.FIRST, raised, "", 0),
                new LineChart.Series(
                    say.of("figuresInTime"), Strand.SECOND, perMonth(FlagFigure::inTime), "", 0)),
            Locale.ENGLISH)
        .toSvg("figures");
  }

  /** Every month from the first on record to this one; one without flags is none, not unknown. */
  private List<LineChart.Point> perMonth(ToIntFunction<FlagFigure> count) {
    var counts =
        rows.stream()
            .collect(Collectors.groupingBy(FlagFigure::month, Collectors.summingInt(count)));
    return Stream.iterate(
            rows.getLast().month(), m -> !m.isAfter(say.getToday()), m -> m.plusMonths(1))
        .map(m -> new LineChart.Point(m, (double) counts.getOrDefault(m, 0)))
        .toList();
  }

  /** Hours to a tenth, or days where there are many. */
  public String hours(@Nullable Double hours) {
    if (hours == null) {
      return "–";
    }
    return hours < 48 ? say.of("figureHours", hours) : say.of("figureDays", hours / 24);
  }
}
