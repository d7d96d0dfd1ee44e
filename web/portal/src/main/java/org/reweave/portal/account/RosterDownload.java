package org.reweave.portal.account;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reweave.account.Roster;

/** The clinic's accounts as a table for spreadsheets. */
@WebServlet("/admin/accounts.csv")
public class RosterDownload extends HttpServlet {
  @EJB Roster roster;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var csv = roster.export();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"accounts.csv\"");
    response.getWriter().write(csv);
  }
}
