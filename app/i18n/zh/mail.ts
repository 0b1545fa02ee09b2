import type { mail as english } from '../en/mail.ts'

export const mail = {
  'mail.of': '第 {{number}} 號，{{date}} 會議',
  'mail.receipt.subject': '您的收據：第 {{number}} 號，{{date}} 會議',
  'mail.receipt.speak': '您已登記發言。',
  'mail.receipt.write': '您的書面意見已收到。',
  'mail.many.subject': '{{count}} 則公眾意見通知',
  'mail.many.text': '有多項登記或意見填寫了這個電郵地址。所有通知都在這一封郵件中。',
  'mail.not-you': '如果不是您填寫此地址，請不必理會本郵件。我們每小時只會寄出少數幾封。',
  'mail.code': '您的代碼：{{code}}',
  'mail.link': '您的收據，可在此更改或撤回：{{link}}',
  'mail.why':
    '您在提交意見時留下了此電郵地址，因此收到本郵件。該地址不作他用，也絕不公開。您可在收據頁面刪除它。',
} satisfies Record<keyof typeof english, string>
