package org.reweave.seeds;

/** Content that cannot be used; the message names file, line where known, and key. */
public final class ContentException extends IllegalStateException {

  ContentException(String message) {
    super(message);
  }
}
