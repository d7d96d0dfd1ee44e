package org.reweave.protocol;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Protocol;
import org.reweave.seeds.Protocol.How;
import org.reweave.seeds.Protocol.When;

/**
 * A protocol that a clinic sets for itself.
 *
 * @param reason why the clinic has it so
 */
public record NewProtocol(List<NewLine> lines, String reason) {
  /**
   * One questionnaire on one occasion.
   *
   * @param instrument key of the questionnaire
   * @param count how many sessions or days; null where nothing is counted
   * @param within by how many days after the occasion it must have been given
   * @param how in which way it is asked; null for the usual one
   */
  public record NewLine(
      String instrument,
      When when,
      @Nullable Integer count,
      @Nullable Integer within,
      @Nullable How how) {
    Protocol.Line line() {
      return new Protocol.Line(
          instrument,
          when,
          Objects.requireNonNullElse(count, 0),
          Objects.requireNonNullElse(within, when == When.CHANGE ? 0 : -1),
          Objects.requireNonNullElseGet(how, () -> How.usual(instrument)));
    }
  }

  Protocol protocol() {
    return new Protocol(lines.stream().map(NewLine::line).toList());
  }
}
