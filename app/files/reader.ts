import { serveJobs } from './child.ts'
import { judgeFile } from './judge/judge-file.ts'

/** The program of the children that judge what was uploaded. */
serveJobs({
  judge: ({ inputs: [path] }) => judgeFile(path!),
})
