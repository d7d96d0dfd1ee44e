package org.reweave.profile;

import static org.reweave.platform.Roles.CLIENT;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reweave.account.ViewerLanguage;
import org.reweave.care.CaseAccess;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Library;

/**
 * What a client tells about themselves, alone and before the first visit: typed, kept, sent. What
 * was sent is for who treats them and is not shown to the client again; later news are added to it.
 */
@Stateless
@DenyAll
public class OwnProfile {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject ProfileRepository profiles;
  @Inject ViewerLanguage language;
  @Inject ProfileRules rules;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /** Where the client is asked: once for each case of theirs. */
  @RolesAllowed(CLIENT)
  public List<MyProfileRow> mine() {
    audit.record("list", "profile", null, null);
    return access.ownParts().stream()
        .map(
            part -> {
              var draft = profiles.draft(viewer.get(), part.caseId());
              return new MyProfileRow(
                  part.partId(),
                  draft.filter(d -> !d.empty()).isPresent(),
                  draft.map(d -> d.sentAt).orElse(null));
            })
        .toList();
  }

  /**
   * The questions in the client's language, with what was typed so far.
   *
   * @throws NotFound if the part is not the client's own
   */
  @RolesAllowed(CLIENT)
  public MyProfile mine(UUID partId) {
    var caseId = access.requireOwnPart(partId);
    audit.record("read", "profile", null, caseId);
    var library = Library.in(language.get());
    var draft = profiles.draft(viewer.get(), caseId);
    var typed = draft.filter(d -> !d.empty());
    return new MyProfile(
        partId,
        library.locale().getLanguage(),
        library.profile(),
        typed.map(this::fields).orElse(Map.of()),
        typed.map(d -> d.savedAt).orElse(null),
        draft.map(d -> d.sentAt).orElse(null));
  }

  /**
   * Keeps what the client has typed so far.
   *
   * @throws Conflict {@code case-closed}
   * @throws Invalid naming {@code fields.<key>}
   */
  @RolesAllowed(CLIENT)
  public void saveDraft(UUID partId, NewProfile typed) {
    var draft = writable(partId);
    save(draft, rules.draft(typed));
    audit.record("save-draft", "profile", draft.id, draft.caseId);
  }

  /**
   * Sends what the client typed to who treats them. What is left empty stays as it was sent before.
   *
   * @throws Conflict {@code case-closed}
   * @throws Invalid naming {@code fields} or {@code fields.<key>}; the draft stays as it was saved
   */
  @RolesAllowed(CLIENT)
  public void send(UUID partId, NewProfile typed) {
    var draft = writable(partId);
    var fields = rules.complete(typed);
    var sent = draft.send(clock.instant());
    sent.write(ProfileRules.seal(sealer, sent.seal(), fields));
    em.persist(sent);
    audit.record("submit", "profile", sent.id, sent.caseId);
  }

  private ProfileDraft writable(UUID partId) {
    var caseId = access.requireOwnPart(partId);
    access.requireOpen(caseId);
    return profiles.draftForUpdate(viewer.get(), caseId, clock.instant());
  }

  private void save(ProfileDraft draft, Map<String, String> fields) {
    draft.save(
        fields.isEmpty() ? new byte[0] : ProfileRules.seal(sealer, draft.seal(), fields),
        clock.instant());
  }

  private Map<String, String> fields(ProfileDraft draft) {
    return sealer.openFields(draft.seal(), draft.fields);
  }
}
