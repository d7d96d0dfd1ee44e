package org.reweave.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes all mail of the demo and shows it on a page; nothing ever leaves the machine. */
final class Mailbox implements Closeable {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s&<>\"]+(&amp;[^\\s&<>\"]+)*");

  private final ServerSetup setup;
  private final HttpServer page;
  // What came before the server was last away: GreenMail forgets it when it stops.
  private final List<MimeMessage> earlier = new CopyOnWriteArrayList<>();
  private volatile GreenMail smtp;

  private Mailbox(ServerSetup setup, HttpServer page) {
    this.setup = setup;
    this.page = page;
    smtp = new GreenMail(setup);
  }

  static Mailbox start(Options options) throws IOException {
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), options.ports().mailbox());
    var mailbox =
        new Mailbox(
            new ServerSetup(options.ports().smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            HttpServer.create(address, 0));
    mailbox.smtp.start();
    mailbox.page.createContext("/", mailbox::show);
    mailbox.page.start();
    return mailbox;
  }

  /** Takes no mail until {@link #back}; what came is kept. */
  void away() {
    earlier.addAll(List.of(smtp.getReceivedMessages()));
    smtp.stop();
  }

  /** Takes mail again. */
  void back() {
    smtp = new GreenMail(setup);
    smtp.start();
  }

  private List<MimeMessage> messages() {
    return Stream.concat(earlier.stream(), Arrays.stream(smtp.getReceivedMessages())).toList();
  }

  private void show(HttpExchange exchange) throws IOException {
    try (exchange) {
      var html = new StringBuilder(HEAD);
      var messages = messages().reversed();
      if (messages.isEmpty()) {
        html.append("<p>No mail yet.</p>");
      }
      for (var message : messages) {
        html.append(article(message));
      }
      var bytes = html.append("</main></html>").toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
      exchange
          .getResponseHeaders()
          .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  private static String article(MimeMessage message) throws MessagingException, IOException {
    return "<article><h2>"
        + escape(message.getSubject())
        + "</h2><p>To "
        + escape(Arrays.toString(message.getAllRecipients()))
        + "</p><pre>"
        + LINK.matcher(escape(text(message)))
            .replaceAll(m -> "<a href=\"" + m.group() + "\">" + m.group() + "</a>")
        + "</pre></article>";
  }

  /** The plain text of a message. */
  private static String text(Part message) throws MessagingException, IOException {
    return part(message, "text/plain").orElse("");
  }

  /** The first part of this type. */
  private static Optional<String> part(Part whole, String type)
      throws MessagingException, IOException {
    if (whole.isMimeType(type)) {
      return Optional.of(String.valueOf(whole.getContent()));
    }
    if (whole.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        var found = part(parts.getBodyPart(i), type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** All messages so far, oldest first. */
  List<Mail> mails() {
    return messages().stream()
        .map(
            m -> {
              try {
                return new Mail(
                    String.valueOf(m.getMessageID()),
                    String.valueOf(m.getFrom()[0]),
                    String.valueOf(m.getAllRecipients()[0]),
                    m.getSubject(),
                    text(m),
                    part(m, "text/html").orElse(""));
              } catch (MessagingException | IOException e) {
                throw new LaunchFailure("A message cannot be read.", e);
              }
            })
        .toList();
  }

  @Override
  public void close() {
    page.stop(0);
    smtp.stop();
  }

  private static final String HEAD =
      """
      <!doctype html><html lang="en"><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Mailbox</title>
      <style>
      body { margin: 0; background: #f7f4ee; color: #1e2a2b; font: 16px/1.5 system-ui, sans-serif }
      main { max-width: 720px; margin: 0 auto; padding: 32px 16px }
      article { background: #fffefc; border: 1px solid #e4dfd4; border-radius: 12px; padding: 8px 24px; margin: 16px 0 }
      h2 { font-size: 18px } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit } a { color: #175a5c }
      </style>
      <main><h1>Mailbox of the demo</h1><p>All mail ends here. Reload the page to look again.</p>
      """;
}
