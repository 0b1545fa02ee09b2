import type { Actor } from '#app/domain/commands/command.server.ts'

export const visitor: Actor = { accountId: null, name: 'A visitor', role: 'anyone', personId: null }
