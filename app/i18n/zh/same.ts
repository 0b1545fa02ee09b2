export const same = {
  'same.title.speak': '您可能已經登記發言',
  'same.title.write': '您可能已經送出這份意見',
  'same.lead.speak': '尚未送出新的內容。此瀏覽器已於 {{when}} 就同一議題送出一份登記。',
  'same.lead.write': '尚未送出新的內容。此瀏覽器已於 {{when}} 送出一份類似的意見。',
  'same.receipt': '是同一份：前往我的收據',
  'same.change': '您可以在那裡更改或撤回。',
  'same.another.speak': '是另一個人：也為他登記',
  'same.another.write': '是另一份意見：也送出',
  'same.note': '送出此表格後，您的瀏覽器會保留一則記錄 12 小時，以免您不小心重複登記。我們不作其他用途。',
}
