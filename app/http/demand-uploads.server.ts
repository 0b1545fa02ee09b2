import { addDemandEntry } from '#app/domain/demands/add-demand-entry.server.ts'
import { sectionsSent } from '#app/domain/demands/demand-forms.ts'
import { loadDemand } from '#app/domain/demands/load-demand.server.ts'
import { receiveDemand } from '#app/domain/demands/receive-demand.server.ts'
import type { FileForm, Taken } from './file-form.ts'

const ofFile = ([file]: Taken[]) => ({ sha256: file?.sha256, fileName: file?.fileName })

/** The forms of demands that a copy comes with. */
export const demandForms: FileForm[] = [
  {
    path: '/clerk/demands/new',
    mostFiles: 1,
    find: async () => ({ id: '' }),
    run: async (context, _number, { fields, files }) => {
      const { about = '', ...rest } = fields
      const [meetingId, itemId] = about.split('/')
      const said = {
        ...rest,
        ...ofFile(files),
        sections: sectionsSent(fields),
        meetingId: meetingId || undefined,
        itemId: itemId || undefined,
      }
      return (await receiveDemand(context, said as Parameters<typeof receiveDemand>[1])).number
    },
    done: (number) => `/clerk/demands/${number}`,
  },
  {
    path: '/clerk/demands/:number/add',
    mostFiles: 1,
    find: async ({ db }, number) => ({ id: (await loadDemand(db, { number })).row.id }),
    run: async (context, number, { fields, files }) => {
      const { row } = await loadDemand(context.db, { number })
      const said = { ...fields, ...ofFile(files), demandId: row.id }
      await addDemandEntry(context, said as Parameters<typeof addDemandEntry>[1])
    },
    done: (number) => `/clerk/demands/${number}`,
  },
]
