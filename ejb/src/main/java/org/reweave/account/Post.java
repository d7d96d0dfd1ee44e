package org.reweave.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Mail to staff. There is one text, in two languages, and it says nothing of anybody: who reads a
 * mailbox beside its owner learns that there is work.
 */
@ApplicationScoped
public class Post {
  private static final String LIMIT = "5000";

  @Inject
  @ConfigProperty(name = "REWEAVE_SMTP_HOST", defaultValue = "localhost")
  String host;

  @Inject
  @ConfigProperty(name = "REWEAVE_SMTP_PORT", defaultValue = "25")
  int port;

  @Inject
  @ConfigProperty(name = "REWEAVE_SMTP_USER")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "REWEAVE_SMTP_PASSWORD")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "REWEAVE_MAIL_FROM", defaultValue = "no-reply@portal.example")
  String from;

  @Inject
  @ConfigProperty(name = "REWEAVE_PORTAL_URL")
  String portalUrl;

  /**
   * Says that something waits.
   *
   * @param language {@code en} or {@code es}
   */
  void somethingWaits(String address, String language) {
    var spanish = language.equals("es");
    var subject = spanish ? "Algo espera en Reweave" : "Something waits in Reweave";
    var text =
        spanish
            ? "Algo espera en Reweave. Entre para verlo:"
            : "Something waits for you in Reweave. Sign in to see it:";
    try {
      send(address, subject, text + "\n\n" + portalUrl + "/\n");
    } catch (MessagingException notSent) {
      throw new IllegalStateException("mail was not sent", notSent);
    }
  }

  private void send(String address, String subject, String text) throws MessagingException {
    var message = new MimeMessage(session());
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
    message.setSubject(subject, StandardCharsets.UTF_8.name());
    message.setText(text, StandardCharsets.UTF_8.name());
    Transport.send(message);
  }

  /** TLS is used wherever the mail server offers it, and required once it wants a password. */
  private Session session() {
    var settings = new Properties();
    settings.setProperty("mail.smtp.host", host);
    settings.setProperty("mail.smtp.port", Integer.toString(port));
    settings.setProperty("mail.smtp.connectiontimeout", LIMIT);
    settings.setProperty("mail.smtp.timeout", LIMIT);
    settings.setProperty("mail.smtp.writetimeout", LIMIT);
    settings.setProperty("mail.smtp.starttls.enable", "true");
    settings.setProperty("mail.smtp.starttls.required", Boolean.toString(user.isPresent()));
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    settings.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
    return Session.getInstance(
        settings,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user.orElse(""), password.orElse(""));
          }
        });
  }
}
