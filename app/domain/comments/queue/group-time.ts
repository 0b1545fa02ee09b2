import { isCalled, isOnFloor, isWaiting, type TurnInstants } from './turn-state.ts'

export type GroupedTurn = TurnInstants & { doubled: 0 | 1; leadId: string | null; commentId: string }

/** The sign-up whose receipt holds a turn: of a group the first, else its own. */
export function leadOf({ leadId, commentId }: Pick<GroupedTurn, 'leadId' | 'commentId'>): string {
  return leadId ?? commentId
}

/**
 * What a group that signed up together may take: each of those who are still to speak has the time that everyone has, twice
 * that through an interpreter (54954.3(b)(2)). Nobody gives up time, and nobody gains any, by signing up together.
 */
export function groupTime(
  turns: readonly GroupedTurn[],
  time: { seconds: number; simultaneous: boolean },
): { people: number; seconds: number } {
  const left = turns.filter((turn) => isWaiting(turn) || isCalled(turn) || isOnFloor(turn))
  const seconds = left.map(({ doubled }) => time.seconds * (doubled === 1 && !time.simultaneous ? 2 : 1))
  return { people: left.length, seconds: seconds.reduce((sum, each) => sum + each, 0) }
}
