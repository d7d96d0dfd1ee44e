package org.reweave.portal.content;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reweave.portal.platform.Form;

/**
 * The addresses within the library. Who comes from a case, named by the query's {@code case}, goes
 * on giving homework in that case.
 */
@Named
@RequestScoped
public class Shelf {
  @Inject Form form;

  /** The case that the reader came from, empty if none. */
  public String getCaseId() {
    return form.text("case");
  }

  /** The address of a page of the library. */
  public String page(String name) {
    return form.href(Form.link("/staff/" + name, "case", getCaseId()));
  }

  /** The address from which a worksheet is given. */
  public String give(String worksheet) {
    return getCaseId().isEmpty()
        ? form.href(Form.link("/staff/give", "worksheet", worksheet))
        : form.href(Form.link("/staff/homework", "case", getCaseId(), "worksheet", worksheet))
            + "#give";
  }

  /** The address of the homework of the case that the reader came from. */
  public String getBack() {
    return form.href(Form.link("/staff/homework", "case", getCaseId()));
  }
}
