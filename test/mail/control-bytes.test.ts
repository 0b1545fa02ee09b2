import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MailRefused, type Mail } from '#app/domain/mail/mail.ts'
import { createSmtpMailer } from '#app/mail/smtp-mailer.server.ts'

type Taken = { recipients: string[]; raw: string }

let taken: Taken[] = []
let server: SMTPServer
let url: string

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        taken.push({ recipients, raw: Buffer.concat(chunks).toString('latin1') })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
beforeEach(() => (taken = []))
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

const mail: Mail = {
  id: '01900000-0000-7000-8000-000000000000',
  to: 'visitor@example.org',
  subject: 'Your comment was received',
  text: 'Thank you.\n',
  language: 'en-US',
}

async function sent(changes: Partial<Mail>, name = 'The commission'): Promise<Taken> {
  const mailer = createSmtpMailer(url, async () => ({ name, address: 'clerk@example.org' }))
  await mailer.send({ ...mail, ...changes })
  mailer.close()
  return taken[0]!
}

const headersOf = ({ raw }: Taken) => raw.slice(0, raw.indexOf('\r\n\r\n'))
const bodyOf = ({ raw }: Taken) => raw.slice(raw.indexOf('\r\n\r\n') + 4)

test.each(['\r\n', '\n', '\r', '\0\r\n', '\u0085', '\u2028'])(
  'a subject with %j begins no header',
  async (end) => {
    const found = await sent({ subject: `Hello${end}Bcc: other@example.org${end}${end}<b>body</b>` })
    expect(headersOf(found)).not.toMatch(/^Bcc:/im)
    expect(headersOf(found).match(/^Subject:/gim)).toHaveLength(1)
    expect(found.recipients).toEqual([mail.to])
    expect(bodyOf(found)).toBe('Thank you.\r\n')
  },
)

test('the name of the commission begins no header', async () => {
  const found = await sent({}, 'The commission\r\nBcc: other@example.org\0')
  expect(headersOf(found)).not.toMatch(/^Bcc:/im)
  expect(headersOf(found)).toContain('clerk@example.org')
})

test('no control leaves in subject or text; line ends and every letter stay', async () => {
  const found = await sent({ subject: 'A\0\x1bB\x9f\ud800', text: 'One\0\x07\x1b\x9f\ud800\nTwo' })
  // oxlint-disable-next-line no-control-regex -- controls are what is looked for
  expect(found.raw).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/)
  expect(headersOf(found)).toMatch(/^Subject: .*AB/m)
  expect(decodeURIComponent(bodyOf(found).replace(/=\r\n/g, '').replaceAll('=', '%'))).toContain('\r\nTwo')
})

test.each([
  'a@example.org, b@example.org',
  'a@example.org\r\nBcc: b@example.org',
  'a@example.org>\0',
  'Name <a@example.org>',
  'a@example.org;b@example.org',
])('%j is no address, and nothing is sent', async (to) => {
  await expect(sent({ to })).rejects.toBeInstanceOf(MailRefused)
  await expect(sent({ to })).rejects.toMatchObject({ forGood: true })
  expect(taken).toEqual([])
})
