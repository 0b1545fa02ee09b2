import type { Generated } from 'kysely'
import type { Based } from './basis.ts'

export type MotionTable = Based & {
  id: string
  meetingId: string
  itemId: string
  parentId: string | null
  position: number
  kind: string
  text: string
  moverId: string | null
  seconderId: string | null
  offAgendaException: string | null
  findingMotionId: string | null
  withNotice: Generated<0 | 1>
  madeAt: string | null
  withdrawnAt: string | null
  withdrawn: Generated<0 | 1>
  voteOpenedAt: string | null
  voteClosedAt: string | null
  voteClosed: Generated<0 | 1>
  voteMethod: 'roll-call' | 'voice' | null
  votingBasis: string | null
  seats: number | null
  recordedAt: string
}

export type VoteTable = {
  motionId: string
  personId: string
  choice: 'aye' | 'no' | 'abstain' | 'recused' | 'absent'
  castAt: string | null
  recordedAt: string
}

export type MotionsTables = {
  motion: MotionTable
  vote: VoteTable
}
