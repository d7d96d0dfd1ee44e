package org.reweave.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.NotFound;
import org.reweave.seeds.Content;
import org.reweave.seeds.Worksheet;
import org.reweave.seeds.WorksheetText;

/**
 * Looks up the worksheets of the viewer's clinic in the caller's transaction: ours, with the
 * clinic's own laid over them. What was given to a client is kept by the digest of its text, so
 * neither a new version of ours nor one of the clinic's changes it.
 */
@ApplicationScoped
public class Worksheets {
  /** Texts never change, so what they were read into may stay; more than enough for any clinic. */
  private static final int MOST_READ = 1000;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;

  private final Map<String, Worksheet> read = new ConcurrentHashMap<>();

  /** Ours by digest, and digests by key. */
  private static final class Shipped {
    static final Map<String, Worksheet> BY_DIGEST =
        Content.english().worksheets().stream()
            .collect(Collectors.toUnmodifiableMap(Worksheets::digest, Function.identity()));
    static final Map<String, String> DIGESTS =
        BY_DIGEST.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(e -> e.getValue().key(), Map.Entry::getKey));
  }

  /** All worksheets that can be given today: ours in their order, then the clinic's new ones. */
  public List<Worksheet> all() {
    var all = new LinkedHashMap<String, Worksheet>();
    Content.english().worksheets().forEach(w -> all.put(w.key(), w));
    newest("").stream()
        .filter(o -> o.digest != null)
        .forEach(o -> all.put(o.worksheet, text(Objects.requireNonNull(o.digest))));
    return List.copyOf(all.values());
  }

  /** A worksheet that can be given today; empty if there is none with this key. */
  public Optional<Worksheet> current(String key) {
    var own = newest(key).stream().findFirst().map(o -> o.digest);
    return own.isPresent() ? own.map(this::text) : Content.english().worksheet(key);
  }

  /**
   * A worksheet as it was given.
   *
   * @param digest null where it was given before texts were kept: then it is ours of today
   */
  public Worksheet given(String key, @Nullable String digest) {
    return digest == null
        ? Content.english().worksheet(key).orElseThrow(NotFound::new)
        : text(digest);
  }

  /**
   * The same in a language: ours as it is today, where it was translated; anything else as it is.
   */
  public static Worksheet in(Locale language, Worksheet given) {
    return Content.english()
        .worksheet(given.key())
        .filter(given::equals)
        .flatMap(ours -> org.reweave.seeds.Library.in(language).worksheet(ours.key()))
        .orElse(given);
  }

  /**
   * Keeps a worksheet's text, so that what is given today stays as it is.
   *
   * @return its digest
   */
  public String keep(UUID clinicId, Worksheet worksheet) {
    var digest = digest(worksheet);
    em.createNativeQuery(
            "insert into worksheet_text (clinic_id, digest, content) values (?1, ?2, ?3)"
                + " on conflict do nothing")
        .setParameter(1, clinicId)
        .setParameter(2, digest)
        .setParameter(3, WorksheetText.of(worksheet))
        .executeUpdate();
    return digest;
  }

  /** The newest version of one worksheet of the clinic's own, or of each if the key is empty. */
  List<OwnWorksheet> newest(String key) {
    return em.createQuery(
            "select w from OwnWorksheet w where w.clinicId = :clinic and (:key = '' or w.worksheet"
                + " = :key) and w.version = (select max(o.version) from OwnWorksheet o where"
                + " o.clinicId = w.clinicId and o.worksheet = w.worksheet) order by w.worksheet",
            OwnWorksheet.class)
        .setParameter("clinic", viewer.get().clinic())
        .setParameter("key", key)
        .getResultList();
  }

  /** The digest of ours with this key, or null if we have none. */
  static @Nullable String shipped(String key) {
    return Shipped.DIGESTS.get(key);
  }

  /** The worksheet with this text: ours, one read before, or one kept in the database. */
  Worksheet text(String digest) {
    var known = Shipped.BY_DIGEST.getOrDefault(digest, read.get(digest));
    if (known != null) {
      return known;
    }
    if (read.size() >= MOST_READ) {
      read.clear();
    }
    var kept = WorksheetText.kept(content(digest));
    read.put(digest, kept);
    return kept;
  }

  private String content(String digest) {
    var found =
        em.createNativeQuery(
                "select content from worksheet_text where clinic_id = ?1 and digest = ?2",
                String.class)
            .setParameter(1, viewer.get().clinic())
            .setParameter(2, digest)
            .getResultList();
    if (found.isEmpty()) {
      throw new NotFound();
    }
    return (String) found.getFirst();
  }

  static String digest(Worksheet worksheet) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(WorksheetText.of(worksheet).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
