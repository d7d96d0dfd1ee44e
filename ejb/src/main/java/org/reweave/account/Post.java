package org.reweave.account;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands mail to the mail server. */
@ApplicationScoped
public class Post {
  private static final System.Logger LOG = System.getLogger(Post.class.getName());
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
   * Says to staff that something waits. There is one text, in two languages, and it says nothing of
   * anybody: who reads a mailbox beside its owner learns that there is work.
   *
   * @param language {@code en} or {@code es}
   */
  Letter somethingWaits(String address, String language) {
    var spanish = language.equals("es");
    var subject = spanish ? "Algo espera en Reweave" : "Something waits in Reweave";
    var text =
        spanish
            ? "Algo espera en Reweave. Entra para verlo:"
            : "Something waits for you in Reweave. Sign in to see it:";
    return new Letter(address, "", subject, text + "\n\n" + portalUrl + "/\n");
  }

  /**
   * A code for whoever entered this address. It says nothing of a portal or a clinic: the address
   * may be mistyped, or be read by somebody else too.
   *
   * @param language {@code en} or {@code es}
   */
  Letter code(String address, String language, String code) {
    return language.equals("es")
        ? new Letter(
            address,
            "",
            "Un código",
            "Escribe este código donde lo pediste, antes de que pasen 15 minutos:\n\n"
                + code
                + "\n\nSi no has pedido ninguno, no tienes que hacer nada.\n")
        : new Letter(
            address,
            "",
            "A code",
            "Enter this code where you asked for it, within 15 minutes:\n\n"
                + code
                + "\n\nIf you did not ask for one, there is nothing to do.\n");
  }

  /**
   * Says to staff, at the address that they have left, that mail goes elsewhere now.
   *
   * @param language {@code en} or {@code es}
   */
  Letter moved(String address, String language) {
    return language.equals("es")
        ? new Letter(
            address,
            "",
            "Tu dirección en Reweave ha cambiado",
            "El correo de Reweave va desde ahora a otra dirección. Si no la has cambiado tú,"
                + " avisa a la administración.\n")
        : new Letter(
            address,
            "",
            "Your address in Reweave has changed",
            "Mail from Reweave goes to another address from now on. If it was not you who changed"
                + " it, tell your administrator.\n");
  }

  /**
   * Hands a mail to the mail server.
   *
   * @param id of the errand: the mail keeps it as its Message-ID however often it is tried
   * @throws Unanswered if the mail server was given the mail and did not say whether it took it
   * @throws IllegalStateException if it was not sent
   */
  void send(UUID id, Letter letter) {
    try {
      var session = session();
      var message = message(session, id, letter);
      var server = session.getTransport("smtp");
      server.connect();
      try {
        server.sendMessage(message, message.getAllRecipients());
      } catch (MessagingException e) {
        if (refused(e)) {
          throw e;
        }
        throw new Unanswered(e);
      } finally {
        hangUp(server);
      }
    } catch (MessagingException | UnsupportedEncodingException notSent) {
      throw new IllegalStateException("mail was not sent", notSent);
    }
  }

  private MimeMessage message(Session session, UUID id, Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    var name = letter.senderName();
    var charset = StandardCharsets.UTF_8.name();
    var message = new Identified(session, id);
    message.setFrom(
        name.isEmpty() ? new InternetAddress(from) : new InternetAddress(from, name, charset));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
    message.setSubject(letter.subject(), charset);
    message.setText(letter.text(), charset);
    message.saveChanges();
    return message;
  }

  /** A message whose id is that of its errand, and tells nothing else. */
  private static final class Identified extends MimeMessage {
    private final UUID id;

    Identified(Session session, UUID id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      var sender = ((InternetAddress) getFrom()[0]).getAddress();
      setHeader("Message-ID", '<' + id.toString() + sender.substring(sender.indexOf('@')) + '>');
    }
  }

  /** Whether the server said no; a line that broke leaves open what became of the mail. */
  private static boolean refused(MessagingException failure) {
    return failure instanceof SendFailedException
        && !String.valueOf(failure.getMessage()).startsWith("[EOF]");
  }

  /** What the server says to a goodbye changes nothing any more. */
  private static void hangUp(Transport server) {
    try {
      server.close();
    } catch (MessagingException gone) {
      LOG.log(DEBUG, "The mail server was gone first");
    }
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
