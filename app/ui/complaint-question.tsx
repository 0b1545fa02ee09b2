import type { ComplaintWish } from '#app/domain/comments/complaint/complaint.ts'
import type { Say } from '#app/i18n/words.ts'
import { RadioGroup } from './choice-field.tsx'

type Props = { say: Say; contact: string; wish: ComplaintWish | null; where: string | null }

/** W6. Asked of the author of a comment that reads as a complaint. Nothing is preselected, and no answer is required. */
export function ComplaintQuestion({ say, contact, wish, where }: Props) {
  return (
    <>
      <input type="hidden" name="asked" value="complaint" />
      <RadioGroup
        name="complaint"
        legend={say('complaint.question')}
        optional={say('optional')}
        hint={
          <>
            {where ? say('complaint.where', { where }) : say('complaint.ask', { how: contact })}{' '}
            {say('complaint.reach')}
          </>
        }
        choices={[
          { value: 'send', label: say('complaint.send') },
          { value: 'keep', label: say('complaint.keep') },
        ]}
        defaultValue={wish}
      />
    </>
  )
}
