import { unstable_usePrompt as usePrompt, useBeforeUnload } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import type { FormReply } from './form-reply.ts'
import { forgetUnsaved, keepUnsaved, readUnsaved, typedTexts, type UnsavedText } from './unsaved-text.ts'

const question = 'Your changes are not saved. Leave this page? What you typed stays on this device.'

type Opened = {
  /** Who is signed in: nobody else is offered what they typed. */
  owner: string
  /** Of what is changed: the same wherever its form is opened. */
  key: string
  /** Of what the form was filled with; 0 for something new. */
  version: number
  /** What was refused is not saved. */
  reply: FormReply | undefined
}

/**
 * Asks before a page is left whose form was changed and not sent, and keeps what was typed on the device until it is
 * saved, to be offered when the form is opened again.
 * @returns `form`, what the form calls; `offer`, what was typed before, to be taken or discarded; `restored`, once taken
 */
export function useUnsaved({ key, owner, version, reply }: Opened) {
  const changed = useRef(false)
  const [offer, setOffer] = useState<UnsavedText | null>(null)
  const [restored, setRestored] = useState<UnsavedText | null>(null)
  const based = restored?.version ?? version

  useEffect(() => {
    const kept = readUnsaved(key, owner)
    if (kept?.sent && version > kept.version) forgetUnsaved(key)
    else setOffer(kept)
    // Asked once, when the form is opened: what is typed in it later is no offer.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, owner])
  useEffect(() => {
    const kept = reply && readUnsaved(key, owner)
    if (kept?.sent) keepUnsaved(key, { ...kept, sent: false })
  }, [reply, key, owner])

  usePrompt({
    message: question,
    when: ({ currentLocation, nextLocation }) =>
      changed.current && currentLocation.pathname !== nextLocation.pathname,
  })
  useBeforeUnload(
    useCallback((event) => {
      if (changed.current) event.preventDefault()
    }, []),
  )
  const keep = (event: FormEvent<HTMLFormElement>, sent: boolean) => {
    changed.current = !sent
    const values = typedTexts(event.currentTarget)
    keepUnsaved(key, { owner, at: new Date().toISOString(), version: based, values, sent })
  }
  return {
    form: {
      onChange: (event: FormEvent<HTMLFormElement>) => keep(event, false),
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        if (changed.current || restored) keep(event, true)
      },
    },
    version: based,
    restored: restored ? { errors: {}, values: restored.values } : undefined,
    offer: offer && {
      at: offer.at,
      restore: () => {
        setRestored(offer)
        setOffer(null)
        changed.current = true
      },
      discard: () => {
        forgetUnsaved(key)
        setOffer(null)
      },
    },
  }
}
