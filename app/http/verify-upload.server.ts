import type { Express, Request, Response } from 'express'
import { drain } from './drain.ts'
import { formBounds } from './files/form-bounds.ts'
import type { Intake } from './files/intake.server.ts'
import { Refused } from './refused.ts'

/**
 * Takes a file that somebody wants checked, hashes it as it streams by and keeps nothing of it, then shows the answer at
 * an address that can be shared: the hash says nothing about who asked.
 */
export function mountVerifyUpload(
  app: Express,
  { intake }: { intake: Intake },
  bounds = formBounds.verify,
): void {
  const hashUpload = async (request: Request, response: Response) => {
    const query = await intake
      .form(
        request,
        bounds,
        async ({ files: [file] }) => {
          if (!file || file.byteSize === 0) return 'refused=no-file'
          return file.byteSize > bounds.fileBytes ? 'refused=too-large' : `hash=${file.sha256}&from=file`
        },
        { hashOnly: true },
      )
      .catch((error: unknown) => {
        if (error instanceof Refused && error.refusal.code === 'too-large') return 'refused=too-large'
        throw error
      })
    drain(request)
    response.redirect(303, `/verify?${query}`)
  }
  app.post('/verify', (request, response, next) => {
    hashUpload(request, response).catch(next)
  })
}
