import { Fragment } from 'react'
import { speakingTimeWords } from '#app/domain/comments/queue/speaking-time.ts'
import { interpreted, type SpeakerLine, type SpeakingView } from '#app/domain/comments/queue/speaking-view.ts'
import { DeskPresses, type DeskPress } from './desk-acts.tsx'
import { Queue } from './desk-side.tsx'
import { TurnClock } from './turn-clock.tsx'
import { deskSpeakers as says } from '#app/words/desk-2.ts'

type SpeakersProps = {
  speaking: SpeakingView
  number: string
  /** The item at which the desk stays: a consent calendar, while its items are heard. */
  back: string
  slug: string
  formKey: string
  /** Comment was called and is not closed. */
  hears: boolean
  over: boolean
  /** Single keys are the vote's while one is open. */
  keys: boolean
}

const shown = 4

/** Who speaks on the item, whose turn is next, and the time: each step one press. */
export function DeskSpeakers({ speaking, number, back, slug, formKey, hears, over, keys }: SpeakersProps) {
  const { itemId, floor, last, called, next, previews } = speaking
  const base = `/clerk/meetings/${slug}/desk`
  const step = (label: string, { id }: SpeakerLine, to: string, shortcut?: string): DeskPress => ({
    label,
    shortcut: keys ? shortcut : undefined,
    action: `${base}/turns/${id}/${to}?item=${back}`,
  })
  const said = [
    speaking.spoke > 0 ? `${speaking.spoke} spoke` : '',
    speaking.notPresent > 0 ? says.notPresent(speaking.notPresent) : '',
  ].filter(Boolean)
  const waiting = next.length === 0 ? says.noOneWaiting : says.toBeCalled(next.length)
  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers">
        {says.speakersOn(number)} <span className="quiet">{[waiting, ...said].join(', ')}</span>
      </h2>
      {floor && !over ? (
        <>
          <TurnClock
            key={floor.id}
            left={floor.left}
            paused={floor.paused}
            words={says.ofWord(speakingTimeWords(floor.seconds))}
          />
          <p>
            <Who speaker={floor} />
          </p>
          <DeskPresses
            formKey={formKey}
            presses={[
              floor.paused ? step(says.goOn, floor, 'resume', 'T') : step(says.pause, floor, 'pause', 'T'),
              step(says.end, floor, 'end', 'E'),
            ]}
          />
        </>
      ) : null}
      {over
        ? null
        : called.map((speaker, index) => (
            <div key={speaker.id}>
              <p>
                {says.called(speaker.again ? ' again' : '')} <Who speaker={speaker} />
              </p>
              <DeskPresses
                formKey={formKey}
                presses={[
                  step(says.start, speaker, 'start', index === 0 ? 'N' : undefined),
                  step(says.notThere, speaker, 'miss', index === 0 ? 'X' : undefined),
                  step(says.putBack, speaker, 'put-back'),
                ].map((press) => ({ ...press, about: says.number(speaker.number) }))}
              />
            </div>
          ))}
      {hears && !over && next[0] ? (
        <DeskPresses
          formKey={formKey}
          presses={[
            step(says.callNumber(next[0].number), next[0], 'call', called.length === 0 ? 'N' : undefined),
          ]}
        />
      ) : null}
      {hears && !over && last ? (
        <DeskPresses
          formKey={formKey}
          presses={[step(says.numberHasNotFinished(last.number), last, 'not-ended', 'E')]}
        />
      ) : null}
      {next.length > 0 ? (
        <Queue
          waiting={next.slice(0, shown).map((speaker) => ({
            id: speaker.id,
            number: String(speaker.number),
            name: <Name speaker={speaker} />,
            note: [...notable(speaker), speaker.again ? says.calledAgain : ''].filter(Boolean).join(', '),
          }))}
        />
      ) : null}
      {previews[0] ? <p className="quiet">{previews.slice(0, 2).join('; ')}.</p> : null}
      <DeskPresses
        formKey={formKey}
        presses={[
          {
            label: next.length > shown ? says.all(next.length) : says.queue,
            href: `/clerk/meetings/${slug}/speakers`,
          },
          ...(over
            ? []
            : [
                {
                  label: says.card,
                  shortcut: keys ? 'K' : undefined,
                  href: `/clerk/meetings/${slug}/speakers/card?item=${itemId}`,
                },
                { label: says.time, href: `${base}/items/${itemId}/time?item=${itemId}` },
              ]),
        ]}
      />
    </section>
  )
}

function Who({ speaker }: { speaker: SpeakerLine }) {
  return (
    <>
      <b>
        <span className="num">{speaker.number}</span> {speaker.name}
      </b>
      <Beside speaker={speaker} /> <span className="quiet">{notable(speaker).join(', ')}</span>
    </>
  )
}

/** A name with what is told beside it. */
export function Name({ speaker }: { speaker: Pick<SpeakerLine, 'name' | 'beside'> }) {
  return (
    <>
      {speaker.name}
      <Beside speaker={speaker} />
    </>
  )
}

/** Told in confidence, so not on paper that is handed out. */
function Beside({ speaker }: { speaker: Pick<SpeakerLine, 'beside'> }) {
  return speaker.beside ? <span className="quiet noprint"> ({speaker.beside})</span> : null
}

/** How somebody speaks. Paper says that there is an interpreter, which takes time, and not for which language. */
export function How({ speaker: { details, language } }: { speaker: SpeakerLine }) {
  return details.map((detail, index) => (
    <Fragment key={detail}>
      {index > 0 ? ', ' : null}
      {detail}
      {detail === interpreted && language ? <span className="noprint">: {language}</span> : null}
    </Fragment>
  ))
}

/** What is out of the ordinary: speaking in the room needs no mention. */
function notable({ details }: SpeakerLine): string[] {
  return details.filter((detail) => detail !== 'in person')
}
