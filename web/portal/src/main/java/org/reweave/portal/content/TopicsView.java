package org.reweave.portal.content;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.content.Library;
import org.reweave.portal.platform.View;
import org.reweave.seeds.Chapter;

/** What there is to explain besides the steps, by chapter. */
@Named
@RequestScoped
public class TopicsView extends View {
  @EJB Library library;

  private List<Chapter> chapters = List.of();

  @Override
  protected void read() {
    chapters = library.chapters();
  }

  public List<Chapter> getChapters() {
    return chapters;
  }
}
