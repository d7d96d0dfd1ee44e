package org.reweave.reports.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.reweave.reports.pdf.Canvas;

/**
 * The days under a chart: the first and the last within its frame, and between them the first of
 * each month for which there is room.
 */
record DateAxis(Frame frame, Locale locale) {
  private static final int DAYS_WITHOUT_YEAR = 300;

  List<Mark> labels() {
    long days = ChronoUnit.DAYS.between(frame.first(), frame.last());
    var format =
        DateTimeFormatter.ofPattern(days > DAYS_WITHOUT_YEAR ? "MMM yyyy" : "d MMM", locale);
    float apart = days > DAYS_WITHOUT_YEAR ? 66 : 52;
    float y = frame.bottom() + 18;
    if (days == 0) {
      return List.of(
          label(format.format(frame.first()), frame.x(frame.first()), y, Canvas.Align.MIDDLE));
    }
    List<Mark> labels = new ArrayList<>();
    labels.add(label(format.format(frame.first()), frame.left(), y, Canvas.Align.START));
    // The first label stands beside its day, the others over theirs; on a phone they are wider.
    float free = frame.left() + 2 * apart;
    for (LocalDate day : months()) {
      float x = frame.x(day);
      if (x >= free && frame.right() - x >= 2 * apart) {
        labels.add(label(format.format(day), x, y, Canvas.Align.MIDDLE));
        free = x + apart;
      }
    }
    labels.add(label(format.format(frame.last()), frame.right(), y, Canvas.Align.END));
    return labels;
  }

  private List<LocalDate> months() {
    return Stream.iterate(frame.first().withDayOfMonth(1).plusMonths(1), d -> d.plusMonths(1))
        .takeWhile(d -> d.isBefore(frame.last()))
        .toList();
  }

  private static Mark label(String text, float x, float y, Canvas.Align align) {
    return new Mark.Label(Mark.Role.AXIS, text, x, y, align);
  }
}
