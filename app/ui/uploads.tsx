import type { ReactNode } from 'react'
import { Note } from './note.tsx'
import { uploads as words } from '#app/words/files.ts'

export type Upload =
  | {
      id: string
      state: 'stored'
      title: string
      href: string
      detail: string
      acts?: ReactNode
      /** A line beneath. */
      more?: ReactNode
    }
  | {
      id: string
      state: 'running'
      title: string
      detail: string
      percent: number
      label: string
      cancel?: { label: string; press: () => void }
    }
  | { id: string; state: 'refused'; title: string; reason: string }

/** The files of an item: those that are here, those under way with their progress, those that were not taken and why. */
export function Uploads({ uploads }: { uploads: Upload[] }) {
  return (
    <ul className="uploads">
      {uploads.map((upload) => (
        <li key={upload.id}>
          <One upload={upload} />
        </li>
      ))}
    </ul>
  )
}

function One({ upload }: { upload: Upload }) {
  if (upload.state === 'refused') {
    return (
      <Note tone="stop" title={upload.title}>
        {upload.reason}
      </Note>
    )
  }
  if (upload.state === 'running') {
    return (
      <>
        <div className="row">
          <b>{upload.title}</b>
          <span>
            {upload.detail}{' '}
            {upload.cancel ? (
              <button
                className="plain"
                type="button"
                aria-label={upload.cancel.label}
                onClick={upload.cancel.press}
              >
                {words.cancel}
              </button>
            ) : null}
          </span>
        </div>
        <progress value={upload.percent} max={100} aria-label={upload.label} />
      </>
    )
  }
  return (
    <>
      <div className="row">
        <a href={upload.href}>{upload.title}</a>
        <span>
          {upload.detail} {upload.acts}
        </span>
      </div>
      {upload.more ? <p className="uploads__more">{upload.more}</p> : null}
    </>
  )
}
