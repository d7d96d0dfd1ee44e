package org.reweave.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How people sign in, from the file {@code sign-in.json}. Keycloak cannot take such a flow back as
 * a whole, and refuses to delete one that is in use. So one that is not as the file says stays as
 * it is, a new one takes its place, and the old ones are cleared away afterwards.
 */
final class SignInFlow {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final KeycloakAdmin admin;
  private final String flows;
  private final String configs;
  private final JsonNode wanted;

  /**
   * The flow of a realm.
   *
   * @param realm the realm's path in the admin API
   * @param wanted what the file says
   */
  SignInFlow(KeycloakAdmin admin, String realm, JsonNode wanted) {
    this.admin = admin;
    this.flows = realm + "/authentication/flows";
    this.configs = realm + "/authentication";
    this.wanted = wanted;
  }

  /** A flow that is as the file says: one that stands, else a new one; its id. */
  String ensure() throws IOException, InterruptedException {
    var taken = new ArrayList<String>();
    for (var flow : ours()) {
      var alias = flow.path("alias").asText();
      if (lines(alias).equals(lines(wanted.path("steps"), alias, 0))) {
        return flow.path("id").asText();
      }
      taken.add(alias);
    }
    int number = 1;
    while (taken.contains(name() + '-' + number)) {
      number++;
    }
    return make(name() + '-' + number);
  }

  /** Clears away all of ours but one. */
  void deleteAllBut(String id) throws IOException, InterruptedException {
    for (var flow : ours()) {
      if (!flow.path("id").asText().equals(id)) {
        admin.delete(flows + '/' + flow.path("id").asText());
      }
    }
  }

  private String name() {
    return wanted.path("alias").asText();
  }

  private List<JsonNode> ours() throws IOException, InterruptedException {
    var found = new ArrayList<JsonNode>();
    for (var flow : admin.get(flows)) {
      if (flow.path("alias").asText().startsWith(name() + '-')) {
        found.add(flow);
      }
    }
    return found;
  }

  /** The steps of the file, one a line: depth, need, name and settings. */
  private static List<String> lines(JsonNode steps, String alias, int depth) {
    var lines = new ArrayList<String>();
    for (var step : steps) {
      lines.add(line(depth, step.path("requirement"), title(step, alias), settings(step, alias)));
      lines.addAll(lines(step.path("steps"), alias, depth + 1));
    }
    return lines;
  }

  /** The same of a flow in Keycloak. */
  private List<String> lines(String alias) throws IOException, InterruptedException {
    var lines = new ArrayList<String>();
    for (var step : executions(alias)) {
      var isFlow = step.path("authenticationFlow").asBoolean();
      var title = step.path(isFlow ? "displayName" : "providerId").asText();
      var config = step.path("authenticationConfig").asText();
      var settings = new HashMap<String, String>();
      if (!config.isEmpty()) {
        admin
            .get(configs + "/config/" + config)
            .path("config")
            .properties()
            .forEach(e -> settings.put(e.getKey(), e.getValue().asText()));
      }
      lines.add(line(step.path("level").asInt(), step.path("requirement"), title, settings));
    }
    return lines;
  }

  private static String line(int depth, JsonNode need, String title, Map<String, String> settings) {
    return depth + " " + need.asText() + ' ' + title + ' ' + new TreeMap<>(settings);
  }

  private static String title(JsonNode step, String alias) {
    return step.has("flow") ? alias + ' ' + step.path("flow").asText() : step.path("step").asText();
  }

  private static Map<String, String> settings(JsonNode step, String alias) {
    var settings = new HashMap<String, String>();
    step.path("config")
        .properties()
        .forEach(e -> settings.put(e.getKey(), e.getValue().asText().replace("@ALIAS@", alias)));
    return settings;
  }

  private String make(String alias) throws IOException, InterruptedException {
    var flow = flow(alias);
    flow.put("description", wanted.path("description").asText());
    flow.put("providerId", "basic-flow");
    flow.put("topLevel", true);
    flow.put("builtIn", false);
    var id = admin.post(flows, flow);
    fill(alias, wanted.path("steps"), alias);
    var needs = lines(wanted.path("steps"), alias, 0).iterator();
    for (var step : executions(alias)) {
      var whole = (ObjectNode) step;
      whole.put("requirement", needs.next().split(" ", -1)[1]);
      admin.put(executionsOf(alias), whole);
    }
    return id;
  }

  private void fill(String parent, JsonNode steps, String alias)
      throws IOException, InterruptedException {
    for (var step : steps) {
      var title = title(step, alias);
      if (step.has("flow")) {
        var part = flow(title);
        part.put("type", "basic-flow");
        admin.post(executionsOf(parent) + "/flow", part);
        fill(title, step.path("steps"), alias);
      } else {
        var made =
            admin.post(
                executionsOf(parent) + "/execution", NODES.objectNode().put("provider", title));
        var settings = settings(step, alias);
        if (!settings.isEmpty()) {
          var config = NODES.objectNode().put("alias", parent + ' ' + title);
          settings.forEach(config.putObject("config")::put);
          admin.post(configs + "/executions/" + made + "/config", config);
        }
      }
    }
  }

  private static ObjectNode flow(String alias) {
    return NODES.objectNode().put("alias", alias);
  }

  private JsonNode executions(String alias) throws IOException, InterruptedException {
    return admin.get(executionsOf(alias));
  }

  private String executionsOf(String alias) {
    return flows + '/' + KeycloakAdmin.encode(alias).replace("+", "%20") + "/executions";
  }
}
