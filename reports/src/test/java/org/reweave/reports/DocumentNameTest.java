package org.reweave.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentNameTest {

  @Test
  void tellsNothingButEightHexDigits() {
    UUID id = UUID.fromString("6f1e9a4e-31f0-4c55-9d0b-7a1c0a9f2b11");

    assertThat(DocumentName.of(id))
        .matches("document-[0-9a-f]{8}\\.pdf")
        .isEqualTo(DocumentName.of(id))
        .isNotEqualTo(DocumentName.of(new UUID(1, 2)));
  }
}
