import type { errors as english } from '../en/errors.ts'

export const errors: Record<keyof typeof english, string> = {
  'error.page.400': '我們無法讀取收到的內容',
  'error.page.403.lead': '您的帳戶不包括此頁面。',
  'error.page.405': '此頁面不接受這種方式',
  'error.page.408': '花費的時間太長',
  'error.page.409': '有人已更改此內容',
  'error.page.413': '內容太大',
  'error.page.414': '網址太長',
  'error.page.415': '此頁面只接受自己的表格',
  'error.page.422': '無法這樣做',
  'error.page.500': '我們這邊出了問題',
  'error.page.503': '網站目前忙碌',
  'refused.bad-address': '網址中有本網站頁面不使用的字元。請檢查後再試一次。',
  'refused.broken':
    '表格送達的格式無法讀取，因此沒有儲存任何內容。請返回並重新傳送：您的瀏覽器會保留您輸入的內容。',
  'refused.cut-off':
    '表格在完整送達前中斷，因此沒有儲存任何內容。請返回並重新傳送：您的瀏覽器會保留您輸入的內容。',
  'refused.method': '您可以閱讀此頁面，但無法用這種方式傳送內容。沒有儲存任何內容。',
  'refused.other-site':
    '此表格是從其他網站傳送的，因此沒有儲存任何內容。請在本網站開啟頁面，並從該頁面傳送表格。',
  'refused.too-slow':
    '表格傳送得太慢，因此沒有儲存任何內容。請返回並重新傳送：您的瀏覽器會保留您輸入的內容。',
  'refused.too-large':
    '一次最多接受 {{most}}，因此沒有儲存任何內容。請返回並減少內容：您的瀏覽器會保留您輸入的內容。',
  'refused.too-many-fields': '表格中的答案超過 {{count}} 個，因此沒有儲存任何內容。',
  'refused.long-address': '網址比本網站任何頁面的網址都長。請檢查後再試一次。',
  'refused.not-a-form': '送來的內容不是此頁面的表格，因此沒有儲存任何內容。請開啟頁面並使用頁面上的表格。',
  'refused.not-open': '您的帳戶無法執行此操作。請用其他帳戶登入，然後返回再試一次。',
  'refused.signed-out':
    '您已登出，因此沒有儲存任何內容。請登入，然後返回並重新傳送：您的瀏覽器會保留您輸入的內容。',
  'refused.not-found': '網址可能輸入有誤，或者它所指的內容已不存在。',
  'refused.rule': '規則不允許這樣做。',
  'refused.conflict': '請返回，重新載入頁面，然後再試一次。',
  'refused.failed': '您先前儲存的內容都沒有遺失。請返回，稍後再試一次：您的瀏覽器會保留您輸入的內容。',
  'refused.busy':
    '目前有太多人在傳送大型檔案，因此沒有儲存任何內容。請等待半分鐘，然後返回並重新傳送：您的瀏覽器會保留您輸入的內容。',
  'refused.no-space':
    '目前沒有空間存放檔案，因此沒有儲存任何內容。請返回並在不附檔案的情況下傳送，或稍後再試：您的瀏覽器會保留您輸入的內容。',
}
