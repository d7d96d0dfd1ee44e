package org.reweave.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.ReliableChange;
import org.reweave.seeds.ReliableChange.Verdict;

/**
 * One person's scores of one instrument under one wording, the earliest first.
 *
 * @param wording version of the clinic's wording; null where it was entered by staff, or is ours
 * @param reliableChange from the first to the latest total (Jacobson and Truax, 1991); null with
 *     fewer than two totals, and for instruments of which no reliable change is known
 * @param clinicallySignificant reliably improved, and out of the clinical range
 * @param threshold points that make a change reliable; null if none are known
 * @param rule by which changes are judged in the clinic; null if none is known
 */
public record Measure(
    String instrument,
    @Nullable Integer wording,
    String title,
    List<Point> points,
    @Nullable Verdict reliableChange,
    boolean clinicallySignificant,
    @Nullable Integer threshold,
    Instrument.Direction direction,
    @JsonIgnore @Nullable ReliableChange rule) {
  public Measure {
    points = List.copyOf(points);
  }

  /**
   * One filled-in questionnaire.
   *
   * @param at the day it was answered
   * @param total null where the instrument has none, or an answer is missing
   * @param band key of the total's band, or null
   * @param items of an instrument that is read item by item: the chosen value by item key; else
   *     empty
   * @param released whether its client sees it
   */
  public record Point(
      UUID screeningId,
      LocalDate at,
      @Nullable Integer total,
      @Nullable String band,
      Map<String, String> items,
      boolean released) {
    public Point {
      items = Map.copyOf(items);
    }
  }
}
