package org.reweave.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The viewer of the running transaction, as the wall found it. */
@ApplicationScoped
public class CurrentViewer {
  @Resource TransactionSynchronizationRegistry transaction;

  /**
   * Who acts.
   *
   * @throws IllegalStateException outside of a guarded transaction
   */
  public Viewer get() {
    return Wall.entered(transaction).orElseThrow(() -> new IllegalStateException("no viewer"));
  }
}
