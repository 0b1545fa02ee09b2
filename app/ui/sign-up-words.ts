import type { Problem } from '#app/domain/comments/sign-up/sign-up-form.ts'
import type { Say } from '#app/i18n/words.ts'
import type { ErrorWords } from './errors.tsx'
import type { FormReply } from './form-reply.ts'

/** The words of the summary of errors. `textCut`: only the beginning of the text came back. */
export function errorWords(
  say: Say,
  { filesLost = false, textCut = false }: { filesLost?: boolean; textCut?: boolean } = {},
): ErrorWords {
  return {
    heading: (count) => say('error.count', { count }),
    refused: say('error.refused'),
    kept: say(
      textCut
        ? filesLost
          ? 'error.text-cut'
          : 'error.rest-kept'
        : filesLost
          ? 'error.files-again'
          : 'error.kept',
    ),
  }
}

/** What is wrong with each answer, in the words of the page; what concerns none of them stands as a sentence. */
export function replyOf(say: Say, problems: readonly Problem[]): FormReply {
  const page = problems.find(({ field }) => field === 'page')
  const errors = problems
    .filter(({ field }) => field !== 'page')
    .map((problem) => [problem.field, sentenceOf(say, problem)] as const)
  return {
    errors: Object.fromEntries(errors),
    values: {},
    ...(page ? { sentence: sentenceOf(say, page) } : {}),
  }
}

function sentenceOf(say: Say, { code, values = {}, files = [] }: Problem): string {
  switch (code) {
    case 'files':
      return files
        .map(({ fileName, why }) =>
          fileName ? say('problem.file', { file: fileName, why: say(`file.${why}`) }) : say(`file.${why}`),
        )
        .join('\n')
    case 'item-closed':
      return say('problem.item-closed', { items: values.items ?? '' })
    case 'group-many':
    case 'people':
      return say(`problem.${code}`, { most: values.most ?? 0 })
    case 'people-few':
      return say('problem.people-few', { named: values.named ?? 0 })
    case 'text-words':
      return say('problem.text-words', { count: values.count ?? 0, limit: values.limit ?? 0 })
    default:
      return say(`problem.${code}`)
  }
}
