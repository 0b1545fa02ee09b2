import type { ReactNode } from 'react'
import type { DeskView } from '#app/domain/motions/desk-view.ts'
import { DeskPresses, type DeskPress } from './desk-acts.tsx'
import { DeskCount } from './desk-side.tsx'
import { deskBeside as says } from '#app/words/desk.ts'

type BesideProps = {
  view: DeskView
  remote: { id: string; words: string; disclosed: boolean }[]
  base: string
  formKey: string
  /** The speakers of the item. */
  children?: ReactNode
}

/** The right side: quorum and who is remote, the speakers, then what was said on the item. */
export function DeskBeside({ view, remote, base, formKey, children }: BesideProps) {
  const { quorum, item } = view
  const named = (which: (member: DeskView['members'][number]) => boolean) =>
    view.members.filter(which).map((member) => member.name)
  const absent = named(({ present, unknown }) => !present && !unknown)
  const unknown = named((member) => member.unknown)
  return (
    <>
      <section aria-labelledby="quorum">
        <h2 id="quorum">{view.adjourned ? says.theMeetingIsOver : says.quorum}</h2>
        {view.adjourned ? (
          <p>
            <a href={`/clerk/meetings/${view.slug}/minutes`}>{says.writeAndPresentThe}</a>
          </p>
        ) : view.rolled ? (
          <>
            <DeskCount count={says.ofWord(quorum.counted, quorum.seats)}>{says.counted}</DeskCount>
            <p>{quorum.sentence.replace(/^[^.]*\. /, '')}</p>
            {quorum.has ? null : (
              <p>
                <b className="is-stop">{says.noQuorumNoMotions}</b> {says.theMembersPresentCan}{' '}
                <a href={`${base}/adjourn`}>{says.adjourn}</a>.
              </p>
            )}
            {absent.length > 0 ? <p className="quiet">{says.absent(absent.join(', '))}</p> : null}
            {unknown.length > 0 ? (
              <p className="quiet">
                {says.notRecorded(unknown.join(', '))} <a href={`${base}/roll`}>{says.callTheRoll}</a>
              </p>
            ) : null}
            {remote.map(({ id, words, disclosed }) => (
              <p key={id} className="quiet">
                {words}.{' '}
                {disclosed ? says.disclosed : <a href={`${base}/disclose`}>{says.disclosureToBeRecorded}</a>}
              </p>
            ))}
          </>
        ) : (
          <p className="quiet">{says.theRollHasNot}</p>
        )}
        {view.door ? (
          <p>
            <b>{view.door}</b>{' '}
            <a href={`/clerk/meetings/${view.slug}/posting/notice`}>{says.makeTheNotice}</a>
          </p>
        ) : null}
      </section>
      {children}
      {item && item.recusals.length > 0 ? (
        <section aria-labelledby="recused">
          <h2 id="recused">{says.recusedOnThisItem}</h2>
          {item.recusals.map(({ id, name, leftRoom, returned }) => (
            <div key={id}>
              <p>{name}</p>
              {returned || view.adjourned ? null : (
                <DeskPresses formKey={formKey} presses={recusalPresses(`${base}/recusals/${id}`, leftRoom)} />
              )}
            </div>
          ))}
        </section>
      ) : null}
      {item ? (
        <section aria-labelledby="said">
          <h2 id="said">{says.saidOn(item.number)}</h2>
          {item.presentations.length + item.speakers.length + item.questions.length === 0 ? (
            <p className="quiet">{says.speakersAndQuestionsAppear}</p>
          ) : null}
          <ul>
            {[...item.presentations, ...item.speakers].map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
            {item.questions.map(({ id, number, asker, text, answered }) => (
              <li key={id}>
                <span className="num">{number}</span> {asker}: {text}{' '}
                <a href={`${base}/questions/${id}/answer`}>
                  {answered ? says.anotherAnswer : says.answer}
                  <span className="off"> {says.to(number)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function recusalPresses(on: string, leftRoom: boolean): DeskPress[] {
  return [
    ...(leftRoom ? [] : [{ label: says.leftTheRoom, action: `${on}/left` }]),
    { label: says.returned, action: `${on}/returned` },
  ]
}
