package org.reweave.seeds;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * The synthetic demo clinic: what is to be replayed so that each page shows something true to life.
 * All people are invented. A {@code day} counts from the day of the first start (0): earlier days
 * are negative. People are named by their login.
 */
public record Demo(List<Clinic> clinics, List<Person> people, List<DemoCase> cases) {

  public Demo {
    clinics = List.copyOf(clinics);
    people = List.copyOf(people);
    cases = List.copyOf(cases);
  }

  /** A tenant. */
  public record Clinic(String key, String name, ZoneId zone) {}

  /**
   * Somebody with an account.
   *
   * @param id also the person's id at the identity provider
   */
  public record Person(
      UUID id,
      String login,
      String givenName,
      String familyName,
      String clinic,
      List<String> roles) {
    public Person {
      roles = List.copyOf(roles);
    }
  }

  /** Loads the demo clinic and checks it against the content. */
  public static Demo load(Content content) {
    Demo demo =
        Yaml.read(
            "demo/index.yaml",
            yaml ->
                new Demo(
                    yaml.list(
                        "clinics",
                        c -> new Clinic(c.text("key"), c.text("name"), ZoneId.of(c.text("zone")))),
                    yaml.list("people", Demo::person),
                    yaml.texts("cases").stream()
                        .map(file -> Yaml.read("demo/" + file, y -> DemoReader.couple(y, content)))
                        .toList()));
    var check = new DemoCheck(demo, content);
    demo.cases().forEach(check::check);
    return demo;
  }

  /** The person with this login. */
  public Person person(String login) {
    return people.stream()
        .filter(person -> person.login().equals(login))
        .findFirst()
        .orElseThrow(() -> new ContentException("demo: " + login + ": is unknown"));
  }

  private static Person person(Yaml yaml) {
    return new Person(
        UUID.fromString(yaml.text("id")),
        yaml.text("login"),
        yaml.text("givenName"),
        yaml.text("familyName"),
        yaml.text("clinic"),
        yaml.texts("roles"));
  }
}
