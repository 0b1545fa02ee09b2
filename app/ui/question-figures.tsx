import { openSentence } from '#app/domain/questions/ledger/ledger-figures.ts'
import type { PublicQuestionFigures } from '#app/domain/questions/ledger/public-view.ts'
import { counted } from '#app/domain/time/duration.ts'
import { Band } from './band.tsx'
import { Figures, type Figure } from './figures.tsx'
import { isWorthDrawing, Plot } from './plot.tsx'

function OpenPlot({ overTime, today }: Pick<PublicQuestionFigures, 'overTime' | 'today'>) {
  const points = overTime.map(({ label, open: value }) => ({ label, value }))
  if (!isWorthDrawing(points)) return <p className="small">{openSentence(overTime, today)}</p>
  return (
    <Plot
      caption="Questions open at the end of each month"
      points={points}
      description={`${openSentence(overTime, today)} The table below has every month.`}
      columns={['Month', 'Open at its end']}
    />
  )
}

/** On the first page: what is open and how long answers take, and the way to the list. */
export function QuestionsInBrief({ figures }: { figures: PublicQuestionFigures }) {
  const { today, overTime, times, agreed, open, oldestOpenDays } = figures
  if (times.asked === 0) return null
  return (
    <Band heading="Questions" wide>
      <Figures
        figures={[
          { value: open, counted: 'open: the commissioner who asked has not accepted an answer' },
          { value: agreed, counted: 'accepted by the commissioner who asked' },
          ...days(times.median, `median time to a full answer, for the ${times.answered} that have one`),
          ...days(oldestOpenDays, 'age of the oldest open question'),
        ]}
      />
      <OpenPlot overTime={overTime} today={today} />
      <p>
        <a href="/questions">All questions, by commissioner, meeting and status</a>
      </p>
    </Band>
  )
}

/** How many are open, since when, and how long answers took: of the whole ledger, of no person. */
export function QuestionFigures({ figures }: { figures: PublicQuestionFigures }) {
  const { today, overTime, times, agreed, inPart, open, oldestOpenDays, medianOpenDays } = figures
  if (times.asked === 0) return null
  const unanswered = times.asked - times.answered
  return (
    <Band heading="In figures" wide>
      <Figures
        figures={[
          { value: open, counted: 'open: the commissioner who asked has not accepted an answer' },
          { value: agreed, counted: 'accepted by the commissioner who asked' },
          ...(inPart > 0
            ? [{ value: inPart, counted: 'answered in part and accepted so: the rest is still open' }]
            : []),
          ...days(medianOpenDays, `median age of the ${counted(open, 'open question')}`),
          ...days(oldestOpenDays, 'age of the oldest open question'),
          ...days(
            times.median,
            `median time from the question to a full answer, over the ${times.answered} that have one; ${unanswered} have none`,
          ),
        ]}
      />
      <OpenPlot overTime={overTime} today={today} />
      <Plot
        caption="Questions with a full answer, by days since asked"
        points={times.within.map(({ days: most, count }) => ({
          label: most === 0 ? 'Same day' : `${most} days`,
          value: count,
        }))}
        description={`${times.answered} of ${counted(times.asked, 'question')} have a full answer, ${times.within[0]!.count} of them from the day of asking. The table below has every step.`}
        columns={['Days after asking', 'Have a full answer']}
      />
      <p className="small quiet">
        A full answer is one given as a complete answer, or a refusal to answer. Partial answers, promised
        answers and referrals are not counted. Recent questions have had less time.
      </p>
    </Band>
  )
}

function days(value: number | null, of: string): Figure[] {
  return value === null ? [] : [{ value, unit: value === 1 ? 'day' : 'days', counted: of }]
}
