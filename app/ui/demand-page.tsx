import type { PublicDemand, PublicDemandEntry } from '#app/domain/demands/public-view.ts'
import { daysLeft } from '#app/domain/demands/demand-clocks.ts'
import { wholeDate } from '#app/i18n/dates.ts'
import {
  answerWords,
  daysLeftWords,
  namedSections,
  suitWords,
  windowWords,
  type DemandSay,
} from './demand-words.ts'
import { Entries } from './entries.tsx'
import { Facts } from './facts.tsx'

type Props = { demand: PublicDemand; in: DemandSay }

const fileHref = (number: string, { id, fileName }: { id: string; fileName: string }) =>
  `/demands/${number}/files/${id}/${encodeURIComponent(fileName)}`

/** The three times that the law sets, with how each was counted. */
export function DemandDeadlines({ demand, in: words }: Props) {
  const { say, language } = words
  const { today, kind, receivedOn, answer, answerBy, state, windows, suit } = demand
  return (
    <Facts
      rows={[
        {
          label: say('demand.answer'),
          value: (
            <>
              <b>{wholeDate(language, answerBy)}</b>
              {state === 'waiting' ? <>. {daysLeftWords(words, daysLeft(answerBy, today))}</> : null}
              <br />
              {answerWords(words, receivedOn, answer)}
            </>
          ),
        },
        { label: say('demand.suit'), value: suitWords(words, kind, suit) },
        ...windows.map((window) => ({ label: say('demand.window'), value: windowWords(words, window) })),
      ]}
    />
  )
}

/** What the letter says, as the clerk recorded it. */
export function DemandFacts({ demand, in: words }: Props) {
  const { say, language } = words
  const { number, claimant, receivedOn, receivedBy, writtenOn, actionOn, session, sections } = demand
  const { meeting, item, file, action, claim } = demand
  return (
    <Facts
      rows={[
        { label: say('demand.from'), value: claimant },
        {
          label: say('demand.received'),
          value: `${wholeDate(language, receivedOn)}, ${say(`demand.by.${receivedBy}`)}`,
        },
        ...(writtenOn ? [{ label: say('demand.written'), value: wholeDate(language, writtenOn) }] : []),
        ...(file
          ? [{ label: say('demand.letter'), value: <a href={fileHref(number, file)}>{file.fileName}</a> }]
          : []),
        {
          label: say('demand.action'),
          value: (
            <span className="record" lang="en">
              {action}
            </span>
          ),
        },
        {
          label: say('demand.action.on'),
          value: `${wholeDate(language, actionOn)}, ${say(`demand.session.${session}`)}`,
        },
        ...(meeting
          ? [
              {
                label: say('demand.meeting'),
                value: (
                  <>
                    <a href={`/meetings/${meeting.slug}`}>{wholeDate(language, meeting.heldOn)}</a>
                    {item ? <span lang="en">, {item}</span> : null}
                  </>
                ),
              },
            ]
          : []),
        {
          label: say('demand.claim'),
          value: (
            <span className="record" lang="en">
              {claim}
            </span>
          ),
        },
        {
          label: say('demand.sections'),
          value: namedSections(words, sections),
        },
      ]}
    />
  )
}

/** What happened since, in order; what was corrected stays, and says so. */
export function DemandEntries({ demand, in: words }: Props) {
  const { say, language } = words
  return (
    <Entries
      entries={demand.entries.flatMap((entry) =>
        entry.kind === 'struck'
          ? []
          : [
              {
                id: `entry-${entry.id}`,
                when: wholeDate(language, entry.on),
                dateTime: entry.on,
                title: say(`demand.entry.${entry.kind}`),
                children: <EntryBody number={demand.number} entry={entry} in={words} />,
              },
            ],
      )}
    />
  )
}

function EntryBody({
  number,
  entry,
  in: { say, language },
}: {
  number: string
  entry: PublicDemandEntry
  in: DemandSay
}) {
  const { text, motion, meeting, dueOn, file, corrected } = entry
  return (
    <>
      {corrected ? <p className="small">{say('demand.entry.corrected')}</p> : null}
      {text && entry.kind !== 'moved' ? (
        <p className="record" lang="en">
          {text}
        </p>
      ) : null}
      {motion ? <p className="small">{say('demand.entry.vote', { motion })}</p> : null}
      {dueOn ? (
        <p className="small">{say('demand.entry.due', { date: wholeDate(language, dueOn) })}</p>
      ) : null}
      {meeting ? (
        <p className="small">
          <a href={`/meetings/${meeting.slug}`}>
            {say('demand.meeting.of', { date: wholeDate(language, meeting.heldOn) })}
          </a>
        </p>
      ) : null}
      {file ? (
        <p className="small">
          <a href={fileHref(number, file)}>{file.fileName}</a>
        </p>
      ) : null}
    </>
  )
}
