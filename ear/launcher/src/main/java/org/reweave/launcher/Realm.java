package org.reweave.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The realm {@code reweave} as its files say: {@code realm.json} (settings, roles and clients),
 * {@code user-profile.json}, {@code sign-in.json}, and {@code demo.json} (people and a client of
 * the demo alone).
 *
 * <p>May be applied again at any time. What the files name is set back to what they say; people,
 * their passwords and second factors, and clients of others are left alone.
 */
final class Realm {
  private static final String PATH = "/admin/realms/reweave";

  /** Marks people of the demo, who are asked for no second factor; see {@code sign-in.json}. */
  private static final String EXCEPTED = "secondFactor";

  private final KeycloakAdmin admin;
  private final Path files;
  private final Map<String, String> values;

  /**
   * A realm to be.
   *
   * @param values what stands in the files between two {@code @}, such as {@code PORTAL}
   */
  Realm(KeycloakAdmin admin, Path files, Map<String, String> values) {
    this.admin = admin;
    this.files = files;
    this.values = values;
  }

  /**
   * Makes the realm, or brings it back to what the files say.
   *
   * @param local whether mail goes to the launcher's own mailbox; else it is the clinic's to set
   * @param demo whether with the people of the demo
   */
  void apply(boolean local, boolean demo) throws IOException, InterruptedException {
    var realm = read("realm.json");
    var clients = (ArrayNode) realm.remove("clients");
    var people = (ArrayNode) realm.remove("users");
    var roles = realm.remove("roles");
    if (local) {
      realm.setAll(read("local.json"));
    }
    if (demo) {
      clients.addAll((ArrayNode) read("demo.json").path("clients"));
    }
    if (admin.find(PATH).isEmpty()) {
      make(realm, roles, clients, people, demo);
    }
    admin.put(PATH + "/users/profile", read("user-profile.json"));
    admin.put(PATH, realm);
    var signIn = new SignInFlow(admin, PATH, read("sign-in.json"));
    var flow = signIn.ensure();
    for (var client : clients) {
      apply((ObjectNode) client, flow);
    }
    signIn.deleteAllBut(flow);
    closeAccountConsole();
    if (demo) {
      exceptDemoPeople();
    }
  }

  /**
   * The demo's password is one that the policy refuses to everybody else: it is imported before the
   * policy holds.
   */
  private void make(
      ObjectNode realm, JsonNode roles, ArrayNode clients, ArrayNode people, boolean demo)
      throws IOException, InterruptedException {
    var whole = realm.deepCopy();
    whole.remove("passwordPolicy");
    whole.set("roles", roles);
    whole.set("clients", clients);
    whole.set("users", people);
    if (demo) {
      people.addAll((ArrayNode) read("demo.json").path("users"));
    }
    admin.post("/admin/realms", whole);
  }

  private void apply(ObjectNode client, String flow) throws IOException, InterruptedException {
    if (client.path("standardFlowEnabled").asBoolean()) {
      client.putObject("authenticationFlowBindingOverrides").put("browser", flow);
    }
    var path = PATH + "/clients/" + client.path("id").asText();
    if (admin.find(path).isPresent()) {
      admin.put(path, client);
    } else {
      admin.post(PATH + "/clients", client);
    }
  }

  /**
   * Keycloak's own page about the account would let in whoever finds a session open on a shared
   * device, to add a passkey of their own. Reweave's page asks for the password first.
   */
  private void closeAccountConsole() throws IOException, InterruptedException {
    for (var client : admin.get(PATH + "/clients?clientId=account-console")) {
      ((ObjectNode) client).put("enabled", false);
      admin.put(PATH + "/clients/" + client.path("id").asText(), client);
    }
  }

  private void exceptDemoPeople() throws IOException, InterruptedException {
    var marked = admin.get(PATH + "/users?max=1000&q=" + EXCEPTED + ":excepted");
    var ids = marked.findValuesAsText("id");
    for (var person : read("demo.json").path("users")) {
      var path = PATH + "/users/" + person.path("id").asText();
      if (!ids.contains(person.path("id").asText())) {
        var known = admin.find(path);
        if (known.isPresent()) {
          var whole = (ObjectNode) known.get();
          whole.withObjectProperty("attributes").set(EXCEPTED, list("excepted"));
          admin.put(path, whole);
        }
      }
    }
  }

  private static JsonNode list(String only) {
    return KeycloakAdmin.JSON.valueToTree(List.of(only));
  }

  private ObjectNode read(String file) throws IOException {
    var text = Files.readString(files.resolve(file));
    for (var value : values.entrySet()) {
      text = text.replace('@' + value.getKey() + '@', value.getValue());
    }
    return (ObjectNode) KeycloakAdmin.JSON.readTree(text);
  }
}
