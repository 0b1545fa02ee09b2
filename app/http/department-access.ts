import type { Access } from './access.ts'

/** What the pages of a department ask; what is written there is taken by doors of `door-access.ts` before it is published. */
export const departmentAccess: Record<string, Access> = {
  'routes/department._index': { load: 'see.department' },
  'routes/department.questions.$number._index': { load: 'see.department' },
  'routes/department.questions.$number.preview': { load: 'see.department', act: 'question.answer-later' },
  'routes/department.follow-ups.$number._index': { load: 'see.department' },
  'routes/department.follow-ups.$number.preview': { load: 'see.department', act: 'follow-up.report-own' },
}
