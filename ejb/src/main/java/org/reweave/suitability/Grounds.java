package org.reweave.suitability;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid.Problem;

/**
 * What a decision on joint work was found on.
 *
 * @param criteria what was found of each; one that is left out is {@link Finding#UNKNOWN}
 * @param typology the clinician's opinion; null where none is given
 * @param screens the keys of the questionnaires that were looked at
 * @param conditions under which there is joint work, 2000 characters at most
 * @param consultedWith with whom it was talked over, 200 characters at most
 * @param signature the name that who decides typed; who and when is on record beside it
 */
public record Grounds(
    Map<Criterion, Finding> criteria,
    @Nullable Typology typology,
    List<String> screens,
    String conditions,
    String consultedWith,
    String signature) {
  /** Of a decision that was made without. */
  public static final Grounds NONE = new Grounds(Map.of(), null, List.of(), "", "", "");

  /** A decision's grounds are sealed in steps of so many bytes, so that their size tells little. */
  static final int BYTES = 4096;

  private static final int MOST_CONDITIONS = 2000;
  private static final int MOST_NAME = 200;
  private static final int MOST_SCREENS = 20;
  private static final String TYPOLOGY = "typology";
  private static final String SCREENS = "screens";
  private static final String CONDITIONS = "conditions";
  private static final String CONSULTED = "consultedWith";
  private static final String SIGNATURE = "signature";

  public Grounds {
    // Left out of a request, it means nothing.
    var found = new EnumMap<Criterion, Finding>(Criterion.class);
    for (var criterion : Criterion.values()) {
      var finding = criteria == null ? null : criteria.get(criterion);
      found.put(criterion, finding == null ? Finding.UNKNOWN : finding);
    }
    criteria = Collections.unmodifiableMap(found);
    screens = screens == null ? List.of() : List.copyOf(screens);
    conditions = conditions == null ? "" : conditions.strip();
    consultedWith = consultedWith == null ? "" : consultedWith.strip();
    signature = signature == null ? "" : signature.strip();
  }

  /** What has to be mended before they can be kept for that decision. */
  List<Problem> problems(@Nullable Decision decision) {
    var problems = new ArrayList<Problem>();
    if (decision == Decision.CONJOINT_WITH_CONDITIONS && conditions.isEmpty()) {
      problems.add(problem(CONDITIONS, "required", "Write down the conditions."));
    }
    tooLong(CONDITIONS, conditions, MOST_CONDITIONS).ifPresent(problems::add);
    tooLong(CONSULTED, consultedWith, MOST_NAME).ifPresent(problems::add);
    if (signature.isEmpty()) {
      problems.add(problem(SIGNATURE, "required", "Sign with your name."));
    }
    tooLong(SIGNATURE, signature, MOST_NAME).ifPresent(problems::add);
    if (screens.size() > MOST_SCREENS
        || !screens.stream().allMatch(s -> s.matches("[\\w-]{1,40}"))) {
      problems.add(problem(SCREENS, "unknown", "Name questionnaires by their keys."));
    }
    return problems;
  }

  private static Optional<Problem> tooLong(String field, String text, int most) {
    return text.length() > most
        ? Optional.of(problem(field, "too-long", "Use " + most + " characters at most."))
        : Optional.empty();
  }

  private static Problem problem(String field, String code, String message) {
    return new Problem("grounds." + field, code, message);
  }

  /** The same as texts, to be sealed. */
  Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    criteria.forEach((criterion, finding) -> fields.put(criterion.name(), finding.name()));
    if (typology != null) {
      fields.put(TYPOLOGY, typology.name());
    }
    fields.put(SCREENS, String.join(" ", screens));
    fields.put(CONDITIONS, conditions);
    fields.put(CONSULTED, consultedWith);
    fields.put(SIGNATURE, signature);
    return fields;
  }

  /** What was sealed so. */
  static Grounds of(Map<String, String> fields) {
    var criteria = new EnumMap<Criterion, Finding>(Criterion.class);
    for (var criterion : Criterion.values()) {
      Optional.ofNullable(fields.get(criterion.name()))
          .map(Finding::valueOf)
          .ifPresent(finding -> criteria.put(criterion, finding));
    }
    return new Grounds(
        criteria,
        Optional.ofNullable(fields.get(TYPOLOGY)).map(Typology::valueOf).orElse(null),
        Arrays.stream(fields.getOrDefault(SCREENS, "").split(" "))
            .filter(not(String::isEmpty))
            .toList(),
        fields.getOrDefault(CONDITIONS, ""),
        fields.getOrDefault(CONSULTED, ""),
        fields.getOrDefault(SIGNATURE, ""));
  }
}
