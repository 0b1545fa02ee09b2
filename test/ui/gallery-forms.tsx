import { Band } from '#app/ui/band.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { DateField, FileField, Pair, Select, TextArea, TextField, TimeField } from '#app/ui/field.tsx'
import type { FormReply } from '#app/ui/form-reply.ts'
import { Head } from '#app/ui/head.tsx'
import { Languages } from '#app/ui/languages.tsx'
import { PublicPage } from '#app/ui/page.tsx'
import { foot, mast } from './gallery-public.tsx'

export const refused: FormReply = {
  errors: {
    item: 'Choose at least one item, or “Something not on the agenda”',
    'answers[0].text': 'Write your comment, or choose to speak instead',
    day: 'Write a day, such as December 4, 2026',
    agree: 'Say that the paper carries the hash',
  },
  sentence: 'The agenda of a regular meeting is posted 72 hours before it starts.',
  section: 'Government Code 54954.2(a)',
  values: {
    how: 'write',
    name: 'Wren Finch',
    item: ['2', '7.A'],
    'answers[0].text': 'Half a sent',
    day: '',
  },
}

/** The form to speak or write, as it first stands or as it comes back. */
export function Comment({ reply }: { reply?: FormReply }) {
  const values = reply?.values ?? {}
  const errors = reply?.errors ?? {}
  return (
    <PublicPage mast={mast('Meetings')} foot={foot}>
      <Languages
        links={[
          { href: '/comment', label: 'English', language: 'en', current: true },
          { href: '/comment?lang=es', label: 'Español', language: 'es' },
        ]}
      />
      <Head
        kind={<a href="/meetings/2026-12-10">Regular meeting, December 10</a>}
        title="Give public comment to the commission"
        lead="Thursday, December 10, 2026, 6:00 PM, City Hall."
        before={<ErrorSummary reply={reply} />}
      >
        <p>Everything on this page is voluntary. You need no name, no account and no e-mail.</p>
      </Head>
      <form method="post" action="/comment" noValidate>
        <Band first>
          <RadioGroup
            name="how"
            legend="How do you want to be heard?"
            large
            defaultValue={values['how'] ?? 'room'}
            choices={[
              { value: 'room', label: 'Speak at City Hall' },
              { value: 'remote', label: 'Speak by video or phone' },
              { value: 'write', label: 'Write' },
            ]}
          />
        </Band>
        <Band>
          <CheckboxGroup
            name="item"
            legend="Which item?"
            large
            hint="Choose one or more. You may speak once on each."
            error={errors['item']}
            defaultValue={values['item']}
            choices={[
              { value: '2', number: '2', label: 'Something not on the agenda' },
              { value: '5.A', number: '5.A', label: 'Victim certifications for U and T visas in 2026' },
              { value: '7.A', number: '7.A', label: 'Letter to the director of ICE' },
            ]}
          />
        </Band>
        <Band>
          <TextField
            name="name"
            label="What should we call you?"
            large
            optional
            hint="Any name you like. If you leave it empty, we will call you by your number."
            autoComplete="off"
            defaultValue={values['name']}
          />
          <div className="if-speak">
            <Select
              name="interpreter"
              label="Do you need an interpreter?"
              hint="You have six minutes instead of three."
              defaultValue="es"
              options={[
                { value: '', label: 'No' },
                { value: 'es', label: 'Spanish' },
              ]}
            />
          </div>
          <Pair>
            <DateField name="day" label="Day" error={errors['day']} defaultValue={values['day']} />
            <TimeField name="time" label="Time" defaultValue="14:10" />
          </Pair>
          <Checkbox
            name="agree"
            label="The paper carries the hash printed on edition 1"
            error={errors['agree']}
          />
        </Band>
        <Band only="if-write" heading="What becomes public">
          <TextArea
            name="answers[0].text"
            label="Your comment"
            large
            record
            rows={9}
            hint="Any length. Sent to all commissioners and published at the same time."
            error={errors['answers[0].text']}
            defaultValue={values['answers[0].text']}
          />
          <FileField
            name="files"
            label="Attach files"
            optional
            multiple
            hint="Up to three, 20 MB each."
            drop="Or drop files here"
          />
        </Band>
        <Band>
          <Button>Send</Button>
        </Band>
      </form>
    </PublicPage>
  )
}
