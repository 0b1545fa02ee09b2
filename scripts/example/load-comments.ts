import { nothingGiven } from '#app/domain/comments/given.ts'
import { newId } from '#app/domain/commands/command.server.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { signUp } from '#app/domain/comments/sign-up/sign-up.server.ts'
import type { ExampleComment } from '#db/example/comments.ts'
import { invented, type LoaderTools } from './tools.ts'
import type { InventedMeeting } from './invented-agenda.ts'

/** Signs people up, and takes what they wrote, at the time of the desk's clock. */
export async function loadComments(
  tools: LoaderTools,
  meeting: InventedMeeting,
  comments: readonly ExampleComment[],
): Promise<void> {
  const visitor = { accountId: null, name: 'A visitor', role: 'anyone', personId: null } as const
  for (const comment of comments) {
    const entered =
      comment.channel !== undefined && comment.channel !== 'online' && comment.channel !== 'kiosk'
    const context = entered ? invented(tools) : { ...invented(tools), actor: visitor }
    await signUp(context, inputOf(meeting, comment))
  }
}

function inputOf(meeting: InventedMeeting, comment: ExampleComment): SignUpInput {
  const speaks = comment.kind === 'speak' ? comment : null
  return {
    meetingId: meeting.id,
    kind: comment.kind,
    channel: comment.channel ?? 'online',
    mode: speaks?.mode ?? null,
    itemIds: comment.items.map((key) => meeting.items.get(key)!),
    ...nothingGiven,
    displayName: comment.name,
    groupName: speaks?.group ?? null,
    stance: comment.stance ?? null,
    text: comment.kind === 'write' ? comment.text : null,
    files: [],
    interpreter: speaks?.interpreter ?? null,
    accommodation: speaks?.accommodation ?? null,
    ticket: newId(),
    held: null,
  }
}
