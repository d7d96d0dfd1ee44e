package org.reweave.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import org.reweave.platform.CurrentViewer;

/** The language in which the viewer was invited, for what has to be understood to the word. */
@ApplicationScoped
public class ViewerLanguage {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;

  /** The viewer's language. */
  public Locale get() {
    return Locale.of(
        (String)
            em.createNativeQuery("select locale from person where id = ?1", String.class)
                .setParameter(1, viewer.get().person())
                .getSingleResult());
  }
}
