package org.reweave.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailboxTest {
  @Test
  void showsMailAsTextAndItsAddressesAsLinks()
      throws IOException, InterruptedException, MessagingException {
    var options = Options.forTests(Path.of(""), Path.of(""));
    try (var mailbox = Mailbox.start(options)) {
      send(options.ports().smtp(), "Hello <b>", "Open http://localhost/x?a=1&b=2 <script>");

      var page = page(options.ports().mailbox());

      assertThat(mailbox.mails()).extracting(Mail::to).containsExactly("someone@example.org");
      assertThat(page)
          .contains("Hello &lt;b&gt;")
          .contains("<a href=\"http://localhost/x?a=1&amp;b=2\">")
          .contains("&lt;script&gt;")
          .doesNotContain("<script>");
    }
  }

  @Test
  void keepsItsMailWhileItIsAway() throws MessagingException, IOException {
    var options = Options.forTests(Path.of(""), Path.of(""));
    try (var mailbox = Mailbox.start(options)) {
      send(options.ports().smtp(), "Before", "");

      mailbox.away();
      assertThatThrownBy(() -> send(options.ports().smtp(), "Meanwhile", ""))
          .isInstanceOf(MessagingException.class);
      mailbox.back();
      send(options.ports().smtp(), "After", "");

      assertThat(mailbox.mails()).extracting(Mail::subject).containsExactly("Before", "After");
    }
  }

  private static String page(int port) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static void send(int port, String subject, String text) throws MessagingException {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("no-reply@portal.example"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("someone@example.org"));
    message.setSubject(subject);
    message.setText(text);
    Transport.send(message);
  }
}
