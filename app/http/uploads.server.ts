import type { Express } from 'express'
import { answerUploads } from './answer-uploads.server.ts'
import { itemUpload } from './item-upload.server.ts'
import { libraryUpload } from './library-upload.server.ts'
import type { UploadNeeds } from './receive-upload.server.ts'

/** Takes the forms with files of those who are signed in. Stands before Remix, which would hold a whole upload in memory. */
export function mountUploads(app: Express, needs: UploadNeeds): void {
  for (const { path, receive } of [itemUpload, libraryUpload, ...answerUploads]) {
    app.post(path, (request, response, next) => {
      receive(needs, { request, response, next }).catch(next)
    })
  }
}
