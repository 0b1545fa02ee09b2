import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button, Row } from './button.tsx'
import { ErrorSummary } from './errors.tsx'
import type { FormReply } from './form-reply.ts'
import { Head } from './head.tsx'
import type { Link } from './link.ts'
import { WorkSite, type SiteFacts } from './site.tsx'
import { actPage as words } from '#app/words/frame.ts'

export type ActPageProps = {
  site: SiteFacts
  place: string
  trail: Link[]
  title: ReactNode
  /** What pressing the button does, in a sentence. */
  lead?: ReactNode
  reply: FormReply | undefined
  /** What is kept of a refused form, where not everything is. */
  kept?: string
  button: string
  /** Where the back link leads. */
  back: string
  /** The fields; a page that only asks "sure?" has none. */
  children?: ReactNode
}

/** A working page for one thing to do: what it does, its fields, one button, and the way back. */
export function ActPage({
  site,
  place,
  trail,
  title,
  lead,
  reply,
  kept,
  button,
  back,
  children,
}: ActPageProps) {
  return (
    <WorkSite site={site} place={place} trail={trail}>
      <Head title={title} lead={lead} before={<ErrorSummary reply={reply} kept={kept} />} />
      <Form method="post" noValidate className="narrow">
        {children}
        <div className="apart--more">
          <Row>
            <Button>{button}</Button>
            <a href={back}>{words.goBack}</a>
          </Row>
        </div>
      </Form>
    </WorkSite>
  )
}
