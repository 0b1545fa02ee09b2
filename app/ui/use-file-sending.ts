import { useRevalidator } from '@remix-run/react'
import { useRef, useState, type DragEvent } from 'react'
import { byteWords } from '#app/domain/agenda/attachment-kinds.ts'
import { sendFile } from './send-file.ts'
import type { Upload } from './uploads.tsx'

type Sending = { id: string; name: string; size: number; sent: number; began: number; reason: string | null }

/**
 * Sends files in the background, each by itself.
 * @returns `sendings` for the list of files, and what a form and a drop call
 */
export function useFileSending(address: string) {
  const { revalidate } = useRevalidator()
  const [sendings, setSendings] = useState<Sending[]>([])
  const cancels = useRef(new Map<string, () => void>())
  const forget = (id: string) => setSendings((all) => all.filter((one) => one.id !== id))
  const change = (id: string, part: Partial<Sending>) =>
    setSendings((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)))

  const start = (file: File, nature: string) => {
    const id = crypto.randomUUID()
    const sending = { id, name: file.name, size: file.size, sent: 0, began: performance.now(), reason: null }
    // A new try takes the place of what was refused before it.
    setSendings((all) => [...all.filter((one) => one.reason === null), sending])
    const cancel = sendFile(address, file, nature, {
      progress: (sent) => change(id, { sent: Math.min(sent, file.size) }),
      done: (reason) => {
        cancels.current.delete(id)
        if (reason === null) {
          forget(id)
          revalidate()
        } else change(id, { reason })
      },
    })
    cancels.current.set(id, cancel)
  }

  const send = (form: HTMLFormElement, files?: FileList) => {
    const data = new FormData(form)
    const input = form.elements.namedItem('files') as HTMLInputElement
    for (const file of files ?? input.files ?? []) start(file, String(data.get('nature')))
    input.value = ''
  }
  const drop = (event: DragEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(event.currentTarget, event.dataTransfer.files)
  }
  const cancel = (id: string) => {
    cancels.current.get(id)?.()
    cancels.current.delete(id)
    forget(id)
  }
  return { sendings: sendings.map((one) => asUpload(one, () => cancel(one.id))), send, drop }
}

function asUpload({ id, name, size, sent, began, reason }: Sending, cancel: () => void): Upload {
  if (reason !== null) return { id, state: 'refused', title: `${name} was not taken`, reason }
  const percent = size === 0 ? 100 : Math.floor((sent / size) * 100)
  const seconds = ((performance.now() - began) / 1000) * (size / Math.max(sent, 1) - 1)
  const left = percent > 0 && percent < 100 ? `, ${Math.ceil(seconds)} seconds left` : ''
  return {
    id,
    state: 'running',
    title: name,
    detail: `${percent}% of ${byteWords(size)}${left}`,
    percent,
    label: `Uploading ${name}, ${percent} percent`,
    cancel: { label: `Cancel ${name}`, press: cancel },
  }
}
