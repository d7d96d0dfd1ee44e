package org.reweave.profile;

import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reweave.care.CaseAccess;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.NotFound;
import org.reweave.platform.Refused;
import org.reweave.platform.Sealer;
import org.reweave.profile.ClientProfile.Answer;
import org.reweave.profile.ClientProfile.Earlier;
import org.reweave.profile.ClientProfile.Part;
import org.reweave.seeds.Field;
import org.reweave.seeds.Library;
import org.reweave.seeds.Option;
import org.reweave.seeds.ProfileForm;
import org.reweave.seeds.Sex;

/** What clients told about themselves, for who treats them: never for the partner. */
@Stateless
@DenyAll
public class Profiles {
  @Inject CaseAccess access;
  @Inject ProfileRepository profiles;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;

  /** What was sent at one time. */
  record Sent(Instant at, Map<String, String> fields) {}

  /**
   * What each client of the case told. Lead and co-therapist alone.
   *
   * @throws Refused for a supervisor of the case
   */
  @RolesAllowed(THERAPIST)
  public List<ClientProfile> list(UUID caseId) {
    access.requireTherapist(caseId);
    audit.record("list", "profile", null, caseId);
    return access.clients(caseId).stream().map(c -> view(caseId, c.clientId())).toList();
  }

  /**
   * What one client of the case told. Lead and co-therapist alone.
   *
   * @throws NotFound if the person is no client of the case
   * @throws Refused for a supervisor of the case
   */
  @RolesAllowed(THERAPIST)
  public ClientProfile get(UUID caseId, UUID clientId) {
    access.requireTherapist(caseId);
    access.requireClient(caseId, clientId);
    audit.record("read", "profile", null, caseId);
    return view(caseId, clientId);
  }

  /**
   * What a client of the case told last of their sex, by which some cut-offs differ; empty where
   * they did not say. Lead and co-therapist alone.
   *
   * @throws Refused for a supervisor of the case
   */
  @RolesAllowed(THERAPIST)
  public Optional<Sex> sex(UUID caseId, UUID clientId) {
    access.requireTherapist(caseId);
    audit.record("read", "profile", null, caseId);
    return sex(sent(caseId, clientId));
  }

  static Optional<Sex> sex(List<Sent> sent) {
    return sent.reversed().stream()
        .map(s -> Optional.ofNullable(s.fields().get("sex")))
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(Sex::of);
  }

  private List<Sent> sent(UUID caseId, UUID clientId) {
    return profiles.sent(caseId, clientId).stream()
        .map(p -> new Sent(p.sentAt, sealer.openFields(p.seal(), p.fields)))
        .toList();
  }

  private ClientProfile view(UUID caseId, UUID clientId) {
    var sent = sent(caseId, clientId);
    return new ClientProfile(
        clientId,
        sent.isEmpty() ? null : sent.getLast().at(),
        parts(Library.english().profile(), sent));
  }

  /** The answers in the form's order; of each the latest, with what it took the place of. */
  static List<Part> parts(ProfileForm form, List<Sent> sent) {
    return form.parts().stream()
        .map(
            p ->
                new Part(
                    p.key(),
                    p.title(),
                    p.fields().stream()
                        .map(f -> answer(f, sent))
                        .flatMap(Optional::stream)
                        .toList()))
        .filter(p -> !p.answers().isEmpty())
        .toList();
  }

  private static Optional<Answer> answer(Field field, List<Sent> sent) {
    var answers = new ArrayList<Earlier>();
    for (var each : sent) {
      var value = each.fields().get(field.key());
      if (value != null
          && (answers.isEmpty() || !answers.getFirst().value().equals(read(field, value)))) {
        answers.addFirst(new Earlier(read(field, value), each.at()));
      }
    }
    return answers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Answer(
                field.key(),
                field.label(),
                answers.getFirst().value(),
                answers.getFirst().sentAt(),
                List.copyOf(answers.subList(1, answers.size()))));
  }

  /** A choice in words; anything else as it was written. */
  private static String read(Field field, String value) {
    return field.options().stream()
        .filter(o -> o.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }
}
