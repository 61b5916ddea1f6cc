package kanava.notification.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import kanava.notification.letter.Frame;
import kanava.server.Settings;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Speaks SMTP with the operator's mail server. */
public final class SmtpPost implements Post {

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    /** Of one answer; a conversation has about ten. */
    private static final Duration ANSWERING = Duration.ofSeconds(10);

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final InternetAddress from;
    private final String host;

    /** @param host our own name, for greeting the server and for Message-IDs */
    public SmtpPost(Settings.Mail mail, String host) {
        this.host = host;
        this.from = sender(mail.from());
        session = Session.getInstance(
                properties(mail, host),
                mail.login().map(SmtpPost::authenticator).orElse(null));
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public void send(Envelope envelope) {
        try {
            Transport.send(message(envelope));
        } catch (AddressException noAddress) {
            throw new Refused(noAddress);
        } catch (MessagingException failure) {
            throw isForGood(failure) ? new Refused(failure) : new Away(failure);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MimeMessage message(Envelope envelope) throws MessagingException, UnsupportedEncodingException {
        var letter = envelope.letter();
        var to = new InternetAddress(envelope.address(), true);
        to.setPersonal(envelope.name(), UTF_8);
        var message = new Identified(session, "<%s@%s>".formatted(envelope.id(), host));
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(envelope.writtenAt()));
        message.setContentLanguage(new String[] {letter.language().code()});
        // No holiday answers, no loops (RFC 3834); the second is what Exchange heeds.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        var text = new MimeBodyPart();
        text.setText(Frame.text(letter), UTF_8);
        var html = new MimeBodyPart();
        html.setText(Frame.html(letter), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    /** Sending would make a Message-ID anew each time. */
    private static final class Identified extends MimeMessage {
        private final String messageId;

        Identified(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }

    /** Answers that begin with 5 are for good (RFC 5321); anything else may pass. */
    private static boolean isForGood(MessagingException failure) {
        for (Exception one = failure; one instanceof MessagingException; ) {
            if (one instanceof SMTPAddressFailedException refused) {
                return isFinal(refused.getReturnCode());
            }
            if (one instanceof SMTPSendFailedException refused && isFinal(refused.getReturnCode())) {
                return true;
            }
            one = ((MessagingException) one).getNextException();
        }
        return failure instanceof SendFailedException undeliverable
                && undeliverable.getInvalidAddresses() != null
                && undeliverable.getNextException() == null;
    }

    private static boolean isFinal(int answer) {
        return answer >= 500 && answer < 600;
    }

    private static Properties properties(Settings.Mail mail, String host) {
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", mail.host());
        properties.setProperty("mail.smtp.port", Integer.toString(mail.port()));
        properties.setProperty("mail.smtp.localhost", host);
        properties.setProperty("mail.smtp.connectiontimeout", Long.toString(CONNECTING.toMillis()));
        properties.setProperty("mail.smtp.timeout", Long.toString(ANSWERING.toMillis()));
        properties.setProperty("mail.smtp.writetimeout", Long.toString(ANSWERING.toMillis()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(mail.login().isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (mail.tls()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    private static Authenticator authenticator(Settings.Mail.Login login) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(login.user(), login.password());
            }
        };
    }

    private static InternetAddress sender(String from) {
        try {
            return InternetAddress.parse(from, true)[0];
        } catch (AddressException checkedAtTheStart) {
            throw new IllegalArgumentException(checkedAtTheStart);
        }
    }
}
