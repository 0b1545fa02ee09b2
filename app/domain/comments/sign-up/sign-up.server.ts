import { createHash } from 'node:crypto'
import { perform, type CommandContext, type Trx } from '../../commands/command.server.ts'
import { DomainError } from '../../errors.ts'
import type { PostedLines } from '../posted-lines.server.ts'
import { codeFrom } from './receipt-code.ts'
import { receiptHashOf } from './receipt-hash.server.ts'
import { openSignUpIntake, type SignUpIntake, type Taken } from './sign-up-intake.server.ts'
import type { SignUpInput } from './sign-up-input.ts'

/** `repeated`: the same form was sent before, and counts once. */
export type SignedUp = Taken & { code: string; repeated: boolean }

/**
 * Takes a wish to speak, or a written comment. Nothing is required of its author: "A member of the public shall not be
 * required, as a condition to attendance … to register his or her name, to provide other information, to complete a
 * questionnaire, or otherwise to fulfill any condition precedent". Government Code 54953.3. A written comment goes to
 * all commissioners and the public in the moment in which it is received (54957.5, E8), unless it waits for a person.
 * @throws RuleRefused when the meeting or the item takes no comment; Invalid; NotFound
 */
export async function signUp(context: CommandContext, input: SignUpInput): Promise<SignedUp> {
  const [outcome] = await signUpAll(context, [input])
  if (outcome instanceof Error) throw outcome
  return outcome!
}

/**
 * Takes what came in the same moment in one transaction, so that a full room waits for the disk once and not once each.
 * @returns in the order of `inputs` what became of each: signed up, or why not; one that is refused stops no other
 */
export async function signUpAll(
  context: CommandContext,
  inputs: readonly SignUpInput[],
  lines?: PostedLines,
): Promise<(SignedUp | DomainError)[]> {
  const coded = inputs.map((input) => {
    const code = receiptCodeOf(input)
    return { input, code, receiptHash: receiptHashOf(code) }
  })
  const readOf = (meetingId: string) => ({
    only: [...new Set(inputs.flatMap((input) => (input.meetingId === meetingId ? input.itemIds : [])))],
    lines,
  })
  return perform(
    context,
    inputs.every(isOwn) ? 'comment.sign-up' : 'comment.enter-for-another',
    async (work) => {
      const known = await findByHashes(
        work.trx,
        coded.map(({ receiptHash }) => receiptHash),
      )
      const intakes = new Map<string, SignUpIntake>()
      const outcomes: (SignedUp | DomainError)[] = []
      for (const { input, code, receiptHash } of coded) {
        const earlier = known.get(receiptHash)
        if (earlier) {
          outcomes.push({ ...earlier, code, repeated: true })
          continue
        }
        try {
          const intake =
            intakes.get(input.meetingId) ??
            (await openSignUpIntake(work, input.meetingId, readOf(input.meetingId)))
          intakes.set(input.meetingId, intake)
          const taken = await intake.take(input, { code, receiptHash })
          known.set(receiptHash, taken)
          outcomes.push({ ...taken, code, repeated: false })
        } catch (error) {
          if (!(error instanceof DomainError)) throw error
          outcomes.push(error)
        }
      }
      for (const intake of intakes.values()) await intake.keep()
      return outcomes
    },
    { mayChangeNothing: true },
  )
}

/** Whether it comes from its author, now. What came on paper, by mail or earlier is the clerk's to enter. */
function isOwn({ channel, arrivedAt }: SignUpInput): boolean {
  return (channel === 'online' || channel === 'kiosk') && arrivedAt === undefined
}

/** The same form with the same words has the same code, so that a press repeated finds what the first one made. */
export function receiptCodeOf({
  ticket,
  held: _held,
  language: _language,
  complaintWish: _wish,
  ...content
}: SignUpInput): string {
  const digest = createHash('sha256')
    .update(`${ticket}\n${JSON.stringify(content)}`)
    .digest()
  return codeFrom(digest)
}

async function findByHashes(trx: Trx, hashes: readonly string[]): Promise<Map<string, Taken>> {
  const rows = await trx
    .selectFrom('comment')
    .select(['id', 'number', 'receiptHash'])
    .where('receiptHash', 'in', hashes)
    .execute()
  return new Map(rows.map(({ id, number, receiptHash }) => [receiptHash, { commentId: id, number }]))
}
