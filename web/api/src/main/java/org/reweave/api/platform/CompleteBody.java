package org.reweave.api.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;

/**
 * Holds a body that was read against what its record declares: a component that is not marked
 * {@code @Nullable} must be there. So no use case meets a null that its types exclude, nor a text
 * that the database cannot keep.
 */
@Provider
public class CompleteBody implements ReaderInterceptor {
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var body = read(context);
    if (body == null) {
      throw new Invalid("body", "required", "Send a JSON object.");
    }
    var problems = problems(body);
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return body;
  }

  private static @Nullable Object read(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (JsonProcessingException e) {
      // Turned here: the server has mappers of its own for these, which answer in another shape.
      throw Problems.find(e, Invalid.class).orElseGet(() -> new Invalid(BadInput.of(e)));
    }
  }

  static List<Invalid.Problem> problems(Object body) {
    var problems = new ArrayList<Invalid.Problem>();
    check(body, "", problems);
    return problems;
  }

  private static void check(@Nullable Object value, String path, List<Invalid.Problem> problems) {
    switch (value) {
      case Record fields -> {
        for (var component : fields.getClass().getRecordComponents()) {
          checkComponent(fields, component, path, problems);
        }
      }
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          require(list.get(i), path + "[" + i + "]", problems);
        }
      }
      case Map<?, ?> map -> map.forEach((key, each) -> require(each, path + "." + key, problems));
      case String text -> {
        if (text.indexOf('\0') >= 0) {
          problems.add(
              new Invalid.Problem(path, "malformed", "Leave out characters that cannot be shown."));
        }
      }
      case null, default -> {}
    }
  }

  private static void checkComponent(
      Record fields, RecordComponent component, String path, List<Invalid.Problem> problems) {
    var name = path.isEmpty() ? component.getName() : path + "." + component.getName();
    var value = value(fields, component);
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      check(value, name, problems);
    } else {
      require(value, name, problems);
    }
  }

  private static void require(@Nullable Object value, String path, List<Invalid.Problem> problems) {
    if (value == null) {
      problems.add(new Invalid.Problem(path, "required", "This is needed."));
    } else {
      check(value, path, problems);
    }
  }

  private static @Nullable Object value(Record fields, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fields);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A body must be a public record", e);
    }
  }
}
