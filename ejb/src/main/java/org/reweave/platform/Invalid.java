package org.reweave.platform;

import java.util.List;
import java.util.function.UnaryOperator;

/** Input that cannot be taken; nothing was changed. */
public final class Invalid extends Failure {
  /**
   * One thing to mend.
   *
   * @param field the field's name in the request
   * @param code a stable word, such as {@code required}
   * @param message what to do, in one kind sentence
   */
  public record Problem(String field, String code, String message) {}

  // Exceptions are Serializable; nothing ever serialises this one.
  private final transient List<Problem> problems;

  public Invalid(List<Problem> problems) {
    super("invalid", "Please check what you entered.");
    this.problems = List.copyOf(problems);
  }

  public Invalid(String field, String code, String message) {
    this(List.of(new Problem(field, code, message)));
  }

  /** The same of fields that go by other names where they were entered. */
  public Invalid renamed(UnaryOperator<String> names) {
    return new Invalid(
        problems.stream()
            .map(p -> new Problem(names.apply(p.field()), p.code(), p.message()))
            .toList());
  }

  /** What to mend, in the order of the fields; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
