package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** What the server answered. */
public record Answer(String request, int status, Map<String, List<String>> headers, byte[] bytes) {
  static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(HttpResponse<byte[]> response) {
    var request = response.request();
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers().map());
    return new Answer(
        request.method() + " " + request.uri().getPath(),
        response.statusCode(),
        headers,
        response.body());
  }

  /** This answer, which must have that status. */
  public Answer expect(int expected) {
    assertThat(status).as("%s: %s", request, text()).isEqualTo(expected);
    return this;
  }

  /** This answer, which must be a problem with that status and nothing else. */
  public Answer expectProblem(int expected) {
    expect(expected);
    assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
    var problem = json();
    assertThat(problem.path("status").asInt()).isEqualTo(expected);
    for (var field : List.of("type", "title", "detail")) {
      assertThat(problem.path(field).asText()).as("%s of %s", field, request).isNotBlank();
    }
    assertThat(problem.path("instance").asText()).isEqualTo("urn:uuid:" + header("X-Request-Id"));
    return this;
  }

  /** The fields that the problem names. */
  List<String> wrongFields() {
    return StreamSupport.stream(json().path("errors").spliterator(), false)
        .map(e -> e.path("field").asText())
        .toList();
  }

  public String header(String name) {
    return headers.getOrDefault(name, List.of("")).getFirst();
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  JsonNode json() {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(request + " answered no JSON", e);
    }
  }

  /** The rows of a list. */
  public List<JsonNode> items() {
    return StreamSupport.stream(json().path("items").spliterator(), false).toList();
  }

  public String field(String name) {
    return json().path(name).asText();
  }
}
