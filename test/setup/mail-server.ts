import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

/** A mail server that keeps what it is given, or answers every recipient with `refuses`. */
export class MailServer {
  readonly mails: string[] = []
  refuses: number | null = null
  #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_to, _session, answer) => {
      if (this.refuses === null) return answer()
      answer(Object.assign(new Error('not now'), { responseCode: this.refuses }))
    },
    onData: (stream: SMTPServerDataStream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        this.mails.push(Buffer.concat(chunks).toString())
        done()
      })
    },
  })

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve))
  }
}
