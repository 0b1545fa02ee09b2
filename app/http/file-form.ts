import type { CommandContext } from '#app/domain/commands/command.server.ts'

export type Taken = { sha256: string; fileName: string; title: string }
export type Fields = Record<string, string>

/** A form with files: what it does, and where it leads when it is done. */
export type FileForm = {
  path: string
  mostFiles: number
  /** @throws NotFound where nothing is there to be answered, before anything of it is read */
  find: (context: CommandContext, number: string) => Promise<{ id: string }>
  /** @returns the number of what it made, where the address had none */
  run: (
    context: CommandContext,
    number: string,
    sent: { fields: Fields; files: Taken[] },
  ) => Promise<string | void>
  done: (number: string) => string
}
