import type { mail as english } from '../en/mail.ts'

export const mail = {
  'mail.of': '第 {{number}} 號，{{date}} 會議',
  'mail.receipt.subject': '您的收據：第 {{number}} 號，{{date}} 會議',
  'mail.receipt.speak': '您已登記發言。',
  'mail.receipt.write': '您的書面意見已收到。',
  'mail.released.subject': '第 {{number}} 號已繼續處理',
  'mail.released.speak': '工作人員已查看您的登記。它在隊列中，位置按登記先後。',
  'mail.released.write': '工作人員已查看您的意見。它已送交全體委員，並同時公布。',
  'mail.set-aside.subject': '第 {{number}} 號已擱置',
  'mail.set-aside.text': '書記將其作為垃圾訊息擱置。原因見您的收據。如有錯誤，請聯絡書記或重新登記。',
  'mail.minutes.subject': '第 {{number}} 號已載入會議紀錄',
  'mail.minutes.text': '委員會已通過會議紀錄，您的發言或意見載於其中。',
  'mail.minutes.link': '閱讀會議紀錄：{{link}}',
  'mail.many.subject': '{{count}} 則公眾意見通知',
  'mail.many.text': '有多項登記或意見填寫了這個電郵地址。所有通知都在這一封郵件中。',
  'mail.not-you': '如果不是您填寫此地址，請不必理會本郵件。我們每小時只會寄出少數幾封。',
  'mail.code': '您的代碼：{{code}}',
  'mail.link': '您的收據，可在此更改或撤回：{{link}}',
  'mail.why':
    '您在提交意見時留下了此電郵地址，因此收到本郵件。該地址不作他用，也絕不公開。您可在收據頁面刪除它。',
} satisfies Record<keyof typeof english, string>
