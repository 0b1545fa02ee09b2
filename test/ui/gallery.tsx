import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Comment, refused } from './gallery-forms.tsx'
import { Home, Meeting, Minutes, Questions } from './gallery-public.tsx'
import { Builder, DeskPage, Posting, ScreenPage } from './gallery-work.tsx'

/** Pages that together show every component, in the arrangements they are made for. */
export const pages: Record<string, ReactElement> = {
  home: <Home />,
  meeting: <Meeting />,
  minutes: <Minutes />,
  questions: <Questions />,
  comment: <Comment />,
  'comment refused': <Comment reply={refused} />,
  builder: <Builder />,
  'builder with grips': <Builder grips />,
  posting: <Posting />,
  desk: <DeskPage />,
  screen: <ScreenPage />,
}

/** A whole document of one page; `styles` goes into its head. */
export function documentOf(page: ReactElement, styles: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Gallery</title>${styles}</head><body>${renderToStaticMarkup(page)}</body></html>`
}
