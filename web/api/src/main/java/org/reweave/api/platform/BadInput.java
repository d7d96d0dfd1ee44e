package org.reweave.api.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;

/** Says of input that could not even be read, which field is wrong and what would be right. */
final class BadInput {
  private static final int LONGEST_PATH = 200;

  private BadInput() {}

  static List<Invalid.Problem> of(JsonProcessingException e) {
    return List.of(
        switch (e) {
          case UnrecognizedPropertyException u ->
              new Invalid.Problem(path(u), "unknown", "This field is not known here.");
          case InvalidFormatException f ->
              new Invalid.Problem(path(f), "malformed", expected(f.getTargetType()));
          case MismatchedInputException m ->
              new Invalid.Problem(path(m), "malformed", expected(m.getTargetType()));
          case JsonMappingException m ->
              new Invalid.Problem(path(m), "malformed", "This value cannot be read.");
          default -> new Invalid.Problem("body", "malformed", "The body is not valid JSON.");
        });
  }

  /** A sentence that names what a value of that type looks like. */
  static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "This value cannot be read.";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", ", "Send one of ", "."));
    }
    return switch (type.getSimpleName()) {
      case "LocalDate" -> "Send a date such as 2026-11-22.";
      case "Instant" -> "Send a time such as 2026-11-22T09:30:00Z.";
      case "UUID" -> "Send an id as it was given to you.";
      case "int", "Integer", "long", "Long" -> "Send a whole number.";
      case "boolean", "Boolean" -> "Send true or false.";
      case "String" -> "Send a text.";
      case "List", "Set" -> "Send a list.";
      default -> "This value cannot be read.";
    };
  }

  private static String path(JsonMappingException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "body" : path.substring(0, Math.min(path.length(), LONGEST_PATH));
  }
}
