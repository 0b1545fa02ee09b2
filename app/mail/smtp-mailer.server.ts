import { createTransport } from 'nodemailer'
import { MailRefused, type Mailer } from '#app/domain/mail/mail.ts'
import { sendable } from '#app/domain/text/sendable.ts'

/** A header is one line: what could end it or begin another becomes a space. */
function oneLine(text: string): string {
  return sendable(text).replace(/\s+/g, ' ').trim()
}

/** An address that could be read as more than one, or as a header. */
// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const notOne = /[\0-\x20\x7f-\x9f,;:<>()[\]\\"]/

/**
 * RFC 8058: "one HTTPS URI" in `List-Unsubscribe`, and the header that says that a POST to it is enough. Where the site has
 * no https there is an address to open, and no promise of one press.
 */
function unsubscribeHeaders(address: string | undefined): Record<string, string> {
  if (address === undefined) return {}
  const oneClick = address.startsWith('https:')
  return {
    'List-Unsubscribe': `<${address}>`,
    ...(oneClick ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  }
}

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
    async send({ id, to, subject, text, language, unsubscribe }) {
      const sender = await from()
      if (notOne.test(to)) throw new MailRefused('The address is not one address', true)
      try {
        await transport.sendMail({
          from: { name: oneLine(sender.name), address: oneLine(sender.address) },
          // As an object it is one address, whatever is in it.
          to: { name: '', address: to },
          subject: oneLine(subject),
          text: sendable(text),
          messageId: `<${id}@${sender.address.split('@')[1]}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'Content-Language': language,
            ...unsubscribeHeaders(unsubscribe),
          },
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
