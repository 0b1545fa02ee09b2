import { useActionData } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { FormReply } from './form-reply.ts'

/**
 * What a refused form got back, kept until the next answer: reading the page anew in the background, to see what others
 * changed, makes the router forget it, and with it what was typed.
 */
export function useKeptReply(): FormReply | undefined {
  const reply = useActionData<FormReply>()
  const [kept, setKept] = useState(reply)
  useEffect(() => {
    if (reply) setKept(reply)
  }, [reply])
  return reply ?? kept
}
