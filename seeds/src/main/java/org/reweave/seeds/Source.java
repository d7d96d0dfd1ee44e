package org.reweave.seeds;

/** A text that the library rests on. */
public record Source(String key, String citation) {

  static Source read(Yaml yaml, Keys sources) {
    return new Source(sources.define(yaml), yaml.text("citation"));
  }
}
