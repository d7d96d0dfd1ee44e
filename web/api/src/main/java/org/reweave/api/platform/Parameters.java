package org.reweave.api.platform;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;

/**
 * Reads query parameters: one that cannot be read is the caller's mistake and named, not a page
 * that does not exist. Path parameters are left to the server, which answers 404.
 */
@Provider
public class Parameters implements ParamConverterProvider {
  @Override
  public @Nullable <T> ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    var name =
        Arrays.stream(annotations)
            .filter(QueryParam.class::isInstance)
            .map(a -> ((QueryParam) a).value())
            .findFirst();
    if (name.isEmpty()) {
      return null;
    }
    if (type == Integer.class) {
      return converter(type, name.get(), Integer::valueOf);
    }
    if (type == LocalDate.class) {
      return converter(type, name.get(), LocalDate::parse);
    }
    if (type == UUID.class) {
      return converter(type, name.get(), UUID::fromString);
    }
    if (type.isEnum()) {
      return converter(type, name.get(), text -> constant(type, text));
    }
    return null;
  }

  private static Object constant(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> ((Enum<?>) c).name().equals(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static <T> ParamConverter<T> converter(
      Class<T> type, String name, Function<String, Object> read) {
    return new ParamConverter<>() {
      @Override
      public @Nullable T fromString(@Nullable String text) {
        if (text == null || text.isEmpty()) {
          return null;
        }
        try {
          return type.cast(read.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
          throw new Invalid(name, "malformed", BadInput.expected(type));
        }
      }

      @Override
      public String toString(T value) {
        return value.toString();
      }
    };
  }
}
