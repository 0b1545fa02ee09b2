/** What was not taken, and what to do then: a heading for each status, a sentence for each reason. */
export const errors = {
  'error.page.400': 'We couldn’t read that',
  'error.page.403.lead': 'Your account does not include this page.',
  'error.page.405': 'This page doesn’t work that way',
  'error.page.408': 'That took too long',
  'error.page.409': 'Someone else changed this',
  'error.page.413': 'That is too large',
  'error.page.414': 'That address is too long',
  'error.page.415': 'This page accepts only its own form',
  'error.page.422': 'This can’t be done',
  'error.page.500': 'Something went wrong on our side',
  'error.page.503': 'The site can’t do that right now',
  'refused.bad-address': 'The address has characters that are not used here. Check it and try again.',
  'refused.broken':
    'We couldn’t read the form, so nothing was saved. Go back and send it again: your browser keeps what you typed.',
  'refused.cut-off':
    'The form was cut off before all of it arrived, so nothing was saved. Go back and send it again: your browser keeps what you typed.',
  'refused.method': 'You can read this page, but you can’t send anything to it this way. Nothing was saved.',
  'refused.other-site':
    'This form was sent from another site, so nothing was saved. Open the page on this site and send the form from there.',
  'refused.too-slow':
    'The form was arriving too slowly, so nothing was saved. Go back and send it again: your browser keeps what you typed.',
  'refused.too-large':
    'We accept up to {{most}} at once, so nothing was saved. Go back and send less: your browser keeps what you typed.',
  'refused.comment-large':
    'Your files are too large, so nothing was saved. You can attach up to three files, 20 MB each and 30 MB together. Go back and choose fewer or smaller files: your browser keeps what you typed.',
  'refused.too-many-fields': 'The form had more than {{count}} answers, so nothing was saved.',
  'refused.long-address': 'The address is too long. Check it and try again.',
  'refused.not-a-form':
    'What was sent is not this page’s form, so nothing was saved. Open the page and use its form.',
  'refused.not-open': 'Your account can’t do this. Sign in with another account, then go back and try again.',
  'refused.signed-out':
    'You are signed out, so nothing was saved. Sign in, then go back and send it again: your browser keeps what you typed.',
  'refused.signed-out-kept':
    'You were signed out, so nothing was saved yet. What you typed is kept on this page. Sign in, come back to this page, and press “Send it again”.',
  'refused.not-found': 'Check the address for typos. The page may no longer exist.',
  'refused.rule': 'The rules don’t allow this.',
  'refused.conflict': 'Go back, reload the page, and try again.',
  'refused.failed':
    'Nothing you saved before is lost. Go back and try again in a moment: your browser keeps what you typed.',
  'refused.busy':
    'Too many people are sending large files right now, so nothing was saved. Wait half a minute, then go back and send it again: your browser keeps what you typed.',
  'refused.no-space':
    'We have no room for files right now, so nothing was saved. Go back and send it without files, or try again later: your browser keeps what you typed.',
  'refused.unsaved':
    'We can’t save anything right now, so nothing was saved. Wait a few minutes, then go back and send it again: your browser keeps what you typed.',
  'refused.unsure':
    'We lost contact with our records while saving, so we can’t tell whether it was saved. Wait a few minutes, then look whether it is there before you send it again.',
  'refused.away': 'We can’t reach our records right now. Try again in a few minutes.',
  'error.again': 'Send it again',
  'error.signed-out': 'You are signed out',
  'error.sign-in': 'Sign in (opens in a new tab)',
  'refused.kept':
    'We can’t reach our records right now. What you typed is kept on this page: wait a moment, then send it again. It counts only once.',
} as const
