import type { Words } from '../keys.ts'

export const remote: Pick<Words, Extract<keyof Words, `remote.${string}`>> = {
  'remote.title': '如何以視訊或電話參加',
  'remote.video': '視訊：{{link}}',
  'remote.phone': '電話：{{phone}}',
  'remote.code': '會議代碼：{{code}}',
  'remote.hand': '使用電話時，請按 {{keys}} 舉手。',
  'remote.unmute': '使用電話時，請按 {{keys}} 解除靜音。',
  'remote.called': '請在您的議題開始前加入。輪到您時，我們會叫您的名字或號碼。請解除靜音並開始發言。',
}
