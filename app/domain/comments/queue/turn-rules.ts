import { counted } from '../../time/duration.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'
import { turnState, type TurnInstants, type TurnState } from './turn-state.ts'
import type { StillToHear } from '../../meeting-record/record-parts.ts'

const publicComment = 'Government Code 54954.3(a)'

/**
 * Everyone who signed up is heard or called twice before comment ends: "an opportunity for members of the public to
 * directly address the legislative body … before or during the legislative body's consideration of the item".
 * Government Code 54954.3(a)(1).
 */
export function everyoneHeardVerdict({ waiting, atMicrophone, held }: StillToHear): Verdict {
  if (atMicrophone > 0) {
    return refuse(
      'someone-speaks',
      'Someone has been called or is speaking on this item. End that first, or mark them as not there.',
      publicComment,
    )
  }
  if (waiting > 0) {
    const who = waiting === 1 ? 'One person' : `${waiting} people`
    return refuse(
      'speakers-wait',
      `${who} signed up to speak on this item and ${waiting === 1 ? 'is' : 'are'} still to be called. Call ${waiting === 1 ? 'the number' : 'them'} first.`,
      publicComment,
    )
  }
  return held > 0
    ? refuse(
        'held-wait',
        `${counted(held, 'sign-up')} to speak on this item ${held === 1 ? 'waits' : 'wait'} for your decision. Decide first.`,
        publicComment,
      )
    : allowed
}

export type TurnStep =
  'call' | 'start' | 'pause' | 'resume' | 'end' | 'not-ended' | 'miss' | 'put-back' | 'move' | 'cede'

const started = refuse('started', 'This speaker has started already.')
const callFirst = refuse('not-called', 'Call this speaker first.')
const calledAlready = refuse('already-called', 'This speaker was called already.')
const notStarted = refuse('not-started', 'This speaker has not started yet.')

const notEnded = refuse('not-ended', 'This speaker has not finished.')

/** What every step says of somebody who is not in the queue any more. */
const gone: Partial<Record<TurnState, Verdict>> = {
  spoke: refuse('spoke', 'This speaker has finished.'),
  withdrawn: refuse('withdrawn', 'This speaker withdrew.'),
  ceded: refuse('ceded', 'This speaker gave the time to another.'),
  'not-present': refuse('not-present', 'This speaker was called twice and was not there.'),
}

const steps: Record<
  TurnStep,
  { from: readonly TurnState[]; otherwise: Partial<Record<TurnState, Verdict>> }
> = {
  call: {
    from: ['waiting', 'missed'],
    otherwise: { called: calledAlready, 'called-again': calledAlready, speaking: started, paused: started },
  },
  start: {
    from: ['called', 'called-again'],
    otherwise: { waiting: callFirst, missed: callFirst, speaking: started, paused: started },
  },
  pause: {
    from: ['speaking'],
    otherwise: {
      ...all(notStarted),
      paused: refuse('paused', 'This speaker’s time is already paused.'),
    },
  },
  resume: {
    from: ['paused'],
    otherwise: {
      ...all(notStarted),
      speaking: refuse('runs', 'This speaker’s time is already running.'),
    },
  },
  end: { from: ['speaking', 'paused'], otherwise: all(notStarted) },
  'not-ended': {
    from: ['spoke'],
    otherwise: { ...all(notStarted), speaking: notEnded, paused: notEnded },
  },
  miss: {
    from: ['called', 'called-again'],
    otherwise: { waiting: callFirst, missed: callFirst, speaking: started, paused: started },
  },
  'put-back': {
    from: ['called', 'called-again', 'missed', 'not-present'],
    otherwise: {
      waiting: refuse('waiting', 'This speaker was not called.'),
      speaking: started,
      paused: started,
    },
  },
  move: {
    from: ['waiting'],
    otherwise: {
      missed: refuse('missed', 'This speaker was not there and is called again at the end.'),
      called: calledAlready,
      'called-again': calledAlready,
      speaking: started,
      paused: started,
    },
  },
  cede: {
    from: ['waiting', 'missed', 'called', 'called-again'],
    otherwise: { speaking: started, paused: started },
  },
}

function all(verdict: Verdict): Partial<Record<TurnState, Verdict>> {
  return { waiting: verdict, missed: verdict, called: verdict, 'called-again': verdict }
}

export function stepVerdict(step: TurnStep, turn: TurnInstants): Verdict {
  const state = turnState(turn)
  const { from, otherwise } = steps[step]
  if (from.includes(state)) return allowed
  return otherwise[state] ?? gone[state]!
}

/** An end that was pressed by mistake is taken back while nobody else speaks. */
export function floorFreeVerdict(someoneSpeaks: boolean): Verdict {
  return someoneSpeaks ? refuse('floor-taken', 'Another speaker has the floor. End that first.') : allowed
}

/** Nobody is called before comment was called, nor after it was closed. */
export function callingVerdict(comment: { called: boolean; closed: boolean }): Verdict {
  if (!comment.called) return refuse('comment-not-called', 'Call for public comment on this item first.')
  return comment.closed
    ? refuse('comment-closed', 'Comment on this item is closed. Reopen it first.')
    : allowed
}

/** A queue is run until its meeting is adjourned. */
export function queueRunsVerdict({ adjourned }: { adjourned: boolean }): Verdict {
  return adjourned ? refuse('meeting-over', 'The meeting is adjourned, so no one can be called.') : allowed
}
