package org.wenlan.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wenlan.platform.Settings;
import org.wenlan.platform.Settings.Name;

/** The mail server of the settings. Thread-safe. */
@Component
public class Smtp {
  /**
   * A letter in plain text. Nothing of it becomes a header but the subject, and that in one line.
   */
  public record Letter(String subject, String text) {
    public Letter {
      subject = subject.replaceAll("\\p{Cntrl}", " ");
    }
  }

  private static final String PATIENCE = "20000";

  private final Settings settings;

  Smtp(Settings settings) {
    this.settings = settings;
  }

  /** Whether the settings name a server. */
  public boolean known() {
    return settings.given(Name.WENLAN_SMTP_HOST).isPresent();
  }

  /**
   * Hands a letter to the server.
   *
   * @param id of which the Message-ID is made, the same for each attempt
   * @param letter in plain text
   * @return why it was not taken; empty when it was
   */
  public String send(UUID id, String to, Letter letter, Instant made) {
    var properties = new Properties();
    properties.put("mail.smtp.host", settings.text(Name.WENLAN_SMTP_HOST));
    properties.put("mail.smtp.port", settings.text(Name.WENLAN_SMTP_PORT));
    properties.put("mail.smtp.connectiontimeout", PATIENCE);
    properties.put("mail.smtp.timeout", PATIENCE);
    properties.put("mail.smtp.writetimeout", PATIENCE);
    switch (settings.text(Name.WENLAN_SMTP_SECURITY)) {
      case "starttls" -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
      }
      case "tls" -> {
        properties.put("mail.smtp.ssl.enable", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
      }
      default -> {}
    }
    var user = settings.text(Name.WENLAN_SMTP_USER);
    properties.put("mail.smtp.auth", user.isEmpty() ? "false" : "true");
    var session = Session.getInstance(properties);
    try {
      var from = settings.text(Name.WENLAN_SMTP_FROM);
      var message = new Numbered(session, "<" + id + "@" + from.replaceFirst(".*@", "") + ">");
      message.setFrom(new InternetAddress(from));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
      message.setSubject(letter.subject(), "UTF-8");
      message.setSentDate(Date.from(made));
      // Machines that answer mail leave this alone.
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setText(letter.text(), "UTF-8");
      message.saveChanges();
      try (var transport = session.getTransport("smtp")) {
        if (user.isEmpty()) {
          transport.connect();
        } else {
          transport.connect(user, settings.text(Name.WENLAN_SMTP_PASSWORD));
        }
        transport.sendMessage(message, message.getAllRecipients());
      }
      return "";
    } catch (MessagingException not) {
      return not.getClass().getSimpleName() + ": " + not.getMessage();
    }
  }

  /** A message that keeps the number that it was given. */
  private static final class Numbered extends MimeMessage {
    private final String number;

    Numbered(Session session, String number) {
      super(session);
      this.number = number;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", number);
    }
  }
}
