package org.reweave.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Takes all mail of the demo and shows it on a page; nothing ever leaves the machine. */
final class Mailbox implements AutoCloseable {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s&<>\"]+(&amp;[^\\s&<>\"]+)*");

  private final GreenMail smtp;
  private final HttpServer page;

  private Mailbox(GreenMail smtp, HttpServer page) {
    this.smtp = smtp;
    this.page = page;
  }

  static Mailbox start(Options options) throws IOException {
    var smtp =
        new GreenMail(
            new ServerSetup(options.ports().smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), options.ports().mailbox());
    var page = HttpServer.create(address, 0);
    page.createContext("/", exchange -> show(exchange, smtp));
    page.start();
    return new Mailbox(smtp, page);
  }

  private static void show(HttpExchange exchange, GreenMail smtp) throws IOException {
    try (exchange) {
      var html = new StringBuilder(HEAD);
      var messages = Arrays.asList(smtp.getReceivedMessages()).reversed();
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
        + LINK.matcher(escape(text(message.getContent())))
            .replaceAll(m -> "<a href=\"" + m.group() + "\">" + m.group() + "</a>")
        + "</pre></article>";
  }

  /** The plain part of a message. */
  private static String text(Object content) throws MessagingException, IOException {
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.isMimeType("text/plain") || part.getContent() instanceof Multipart) {
          return text(part.getContent());
        }
      }
      return "";
    }
    return String.valueOf(content);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** All messages so far, oldest first. */
  List<Mail> mails() {
    return Arrays.stream(smtp.getReceivedMessages())
        .map(
            m -> {
              try {
                return new Mail(
                    String.valueOf(m.getAllRecipients()[0]), m.getSubject(), text(m.getContent()));
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
