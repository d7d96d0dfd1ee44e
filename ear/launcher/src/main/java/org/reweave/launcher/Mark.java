package org.reweave.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers for which input a step of the set-up was done. */
record Mark(Path file, String input) {
  boolean stands() throws IOException {
    return Files.exists(file) && Files.readString(file).equals(input);
  }

  void set() throws IOException {
    Files.writeString(file, input);
  }
}
