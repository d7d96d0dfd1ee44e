package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LoginNameTest {
  @Property
  void hasOneShapeThatCanBeReadOut(@ForAll long seed) {
    assertThat(LoginName.next(new Random(seed)))
        .matches("p-[" + LoginName.ALPHABET + "]{4}-[" + LoginName.ALPHABET + "]{4}");
  }

  @Test
  void holdsNoLetterThatLooksLikeAnotherAndNoVowel() {
    assertThat(LoginName.ALPHABET).doesNotContain("0", "o", "1", "i", "l", "s", "z", "a", "e", "u");
  }

  @Test
  void hardlyEverComesTwice() {
    var random = new Random(7);
    var names = new HashSet<String>();
    for (int i = 0; i < 100_000; i++) {
      names.add(LoginName.next(random));
    }
    assertThat(names).hasSize(100_000);
  }

  @Test
  void aCodeIsLongerThanAName() {
    assertThat(LoginName.code(new Random(7))).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
  }
}
