import { createTransport } from 'nodemailer'
import { MailRefused, type Mailer } from '#app/domain/mail/mail.ts'

/**
 * Sends through an SMTP server.
 * @param url `smtp://user:password@host:587` or `smtps://…`
 * @param from of every mail, asked anew each time: it is a setting
 */
export function createSmtpMailer(
  url: string,
  from: () => Promise<{ name: string; address: string }>,
): Mailer & { close(): void } {
  const transport = createTransport(url)
  return {
    async send({ id, to, subject, text, language }) {
      const sender = await from()
      try {
        await transport.sendMail({
          from: sender,
          // As an object it is one address, whatever is in it.
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${sender.address.split('@')[1]}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
          disableFileAccess: true,
          disableUrlAccess: true,
        })
      } catch (error) {
        const code = (error as { responseCode?: number }).responseCode
        throw new MailRefused(
          code === undefined ? 'The mail server can’t be reached' : `The mail server answers ${code}`,
          code !== undefined && code >= 500,
        )
      }
    },
    close: () => transport.close(),
  }
}
