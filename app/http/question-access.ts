import type { Access } from './access.ts'

/** The routes of questions, at the clerk's side and at the members'. */
export const questionAccess: Record<string, Access> = {
  'routes/clerk.questions._index': { load: 'see.clerk' },
  'routes/clerk.questions.new': { load: 'see.clerk', act: 'question.ask-between' },
  'routes/clerk.questions.sent.$id.$step': { load: 'see.clerk', act: 'question.review-submission' },
  'routes/clerk.questions.$number._index': { load: 'see.clerk' },
  'routes/clerk.questions.$number.$kind': { load: 'see.clerk', act: 'question.settle' },
  'routes/clerk.questions.$number.answer': { load: 'see.clerk' },
  'routes/clerk.questions.$number.title': { load: 'see.clerk', act: 'question.title' },
  'routes/commissioner._index': { load: 'see.commissioner' },
  'routes/commissioner.ask._index': { load: 'see.commissioner', act: 'question.submit' },
  'routes/commissioner.ask.$id._index': { load: 'see.commissioner', act: 'question.submit' },
  'routes/commissioner.ask.$id.withdraw': { load: 'see.commissioner', act: 'question.submit' },
  'routes/commissioner.questions._index': { load: 'see.commissioner' },
  'routes/commissioner.questions.$number': { load: 'see.commissioner', act: 'question.speak-as-member' },
}
