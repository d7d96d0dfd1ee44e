package org.reweave.portal.notification;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reweave.notification.OwnCalendar;

/** A client's own appointments, for the calendar of the own device. */
@WebServlet("/me/calendar.ics")
public class CalendarDownload extends HttpServlet {
  private static final long serialVersionUID = 1;

  @EJB transient OwnCalendar calendar;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var file = calendar.file();
    response.setContentType("text/calendar;charset=utf-8");
    response.setContentLength(file.length);
    response.setHeader("Content-Disposition", "attachment; filename=\"calendar.ics\"");
    response.getOutputStream().write(file);
  }
}
