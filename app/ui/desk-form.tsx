import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Band } from './band.tsx'
import { Button } from './button.tsx'
import { fieldId } from './field-id.ts'
import { Suggestions } from './suggestions.tsx'
import { ErrorSummary } from './errors.tsx'
import { ClockField } from './clock-field.tsx'
import { Pair, Select, TextArea, TextField, type Option } from './field.tsx'
import { typedIn, type FormReply } from './form-reply.ts'
import { Head } from './head.tsx'
import { WorkSite, type SiteFacts } from './site.tsx'
import { deskForm as says } from '#app/words/desk.ts'

export type DeskFacts = { slug: string; over: boolean; formKey: string }

type PageProps = {
  site: SiteFacts
  desk: DeskFacts
  title: string
  lead?: ReactNode
  reply: FormReply | undefined
  /** Null where there is nothing to send. */
  submit: string | null
  /** A second press beside it. */
  also?: ReactNode
  /** Left out where the thing has no time of its own. */
  when?: boolean
  /** Ids of controls whose id is not `fieldId(name)`. */
  ids?: Record<string, string>
  children?: ReactNode
}

/** One act of the desk as a page: what was typed is kept when it is refused. */
export function DeskFormPage({ site, desk, title, lead, reply, submit, when = true, ...rest }: PageProps) {
  const back = `/clerk/meetings/${desk.slug}/desk${desk.over ? '/paper' : ''}`
  return (
    <WorkSite site={site} place="meetings">
      <Head
        kind={<a href={back}>{desk.over ? says.enterFromPaper : says.desk}</a>}
        title={title}
        lead={lead}
        before={<ErrorSummary reply={reply} ids={rest.ids} />}
      />
      <Band first>
        <Form method="post" noValidate className="narrow">
          <input type="hidden" name="key" value={desk.formKey} />
          {rest.children}
          {when && submit ? <WhenFields reply={reply} over={desk.over} /> : null}
          {submit ? (
            <p className="apart--more">
              <Button>{submit}</Button> {rest.also}
            </p>
          ) : null}
        </Form>
      </Band>
    </WorkSite>
  )
}

/** When it happened: now, at a time, or that nobody recorded it. After the meeting, not now. */
export function WhenFields({ reply, over }: { reply: FormReply | undefined; over: boolean }) {
  const options = [
    ...(over ? [] : [{ value: 'now', label: says.now }]),
    { value: 'at', label: says.atThisTime },
    { value: 'unknown', label: says.timeNotRecorded },
  ]
  return (
    <Pair aside>
      <Select
        name="when"
        label={says.when}
        options={options}
        defaultValue={valueOf(reply, 'when') || options[0]!.value}
        error={reply?.errors['when']}
      />
      <ClockField
        reply={reply}
        name="time"
        label={says.time}
        defaultValue={valueOf(reply, 'time')}
        error={reply?.errors['time']}
      />
    </Pair>
  )
}

/** What was typed before the form was refused. */
export function valueOf(reply: FormReply | undefined, name: string, otherwise = ''): string {
  return typedIn(reply, name) ?? otherwise
}

type Common = {
  reply: FormReply | undefined
  name: string
  label: string
  hint?: string
  value?: string
  optional?: boolean
}

/** A line of text that keeps what was typed. */
export function DeskLine({
  reply,
  name,
  value = '',
  suggestions = [],
  ...rest
}: Common & {
  record?: boolean
  /** Offered while typing; anything else may be typed. */
  suggestions?: readonly string[]
}) {
  const list = suggestions.length > 0 ? `${fieldId(name)}-offered` : undefined
  return (
    <>
      <TextField
        {...rest}
        name={name}
        list={list}
        defaultValue={valueOf(reply, name, value)}
        error={reply?.errors[name]}
        autoComplete="off"
      />
      {list ? <Suggestions id={list} values={suggestions} /> : null}
    </>
  )
}

/** Text of several lines that keeps what was typed. */
export function DeskText({ reply, name, value = '', rows = 4, ...rest }: Common & { rows?: number }) {
  return (
    <TextArea
      {...rest}
      record
      rows={rows}
      name={name}
      defaultValue={valueOf(reply, name, value)}
      error={reply?.errors[name]}
    />
  )
}

/** A choice that keeps what was chosen. `none` is the words of choosing nothing. */
export function DeskChoice({
  reply,
  name,
  value = '',
  none,
  options,
  ...rest
}: Common & { options: Option[]; none?: string }) {
  return (
    <Select
      {...rest}
      name={name}
      options={none === undefined ? options : [{ value: '', label: none }, ...options]}
      defaultValue={valueOf(reply, name, value)}
      error={reply?.errors[name]}
    />
  )
}
