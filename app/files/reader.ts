import { serveJobs } from './child.ts'
import { judgeFile } from './judge/judge-file.ts'
import { createVips } from './pictures/vips.ts'

const openVips = createVips()

/** The program of the children that judge what was uploaded. */
serveJobs({
  judge: ({ inputs: [path] }) => judgeFile(path!, openVips),
})
