/** The page on which anyone signs up to speak, or writes. */
export const form = {
  'form.title': 'Give public comment to the commission',
  'form.short-title': 'Give public comment',
  'form.voluntary':
    'Everything on this page is voluntary. You need no name, no account and no e-mail, and you may attend and listen without filling in anything.',
  'form.closes': 'Comment on an item closes when the chair closes it at the meeting, not before.',
  'form.how': 'How do you want to be heard?',
  'form.how.room': 'Speak in the room',
  'form.how.remote': 'Speak by video or phone',
  'form.how.write': 'Write',
  'form.items': 'Which item?',
  'form.items.hint': 'Choose one or more. You may speak once on each.',
  'form.items.general': 'Something not on the agenda',
  'form.items.closed': 'Speaking on this is closed; you can still write',
  'form.public': 'What becomes public',
  'form.public.speak':
    'If you speak: the name you give, if any, is called aloud and appears in the minutes with the item and your position, along with your group’s name.',
  'form.public.write':
    'If you write: your text and files are published word for word, with the name you give, if any, and stay in the record even if you withdraw them later. Please leave out your phone number, your address and anything about someone’s immigration status.',
  'form.public.never':
    'We never publish how to say your name, your accommodation needs or your contact information.',
  'form.name': 'What should we call you?',
  'form.name.hint': 'Any name you like. If you leave it empty, we will call you by your number.',
  'form.pronunciation': 'How do you say your name?',
  'form.pronunciation.hint':
    'For example “shi-VAWN BURN”. Only the clerk and the chair see it; we never publish it.',
  'form.group': 'Are you speaking with a group?',
  'form.group.hint': 'If everyone enters the same group name, you will be called one after another.',
  'form.interpreter': 'Do you need an interpreter?',
  'form.interpreter.hint': 'You will have {{doubled}} instead of {{time}}.',
  'form.interpreter.late':
    'The meeting is less than 24 hours away. We can’t promise an interpreter, but we will do our best.',
  'form.interpreter.ahead': 'If you ask less than 24 hours ahead, we will do our best.',
  'form.interpreter.none': 'No',
  'form.interpreter.es': 'Spanish',
  'form.interpreter.hy': 'Armenian',
  'form.interpreter.zh': 'Chinese',
  'form.interpreter.asl': 'American Sign Language',
  'form.interpreter.other': 'Another language',
  'form.interpreter.which': 'Which language?',
  'form.accommodation': 'Anything else you need to take part?',
  'form.accommodation.hint':
    'For example, a microphone brought to you, or captions. Only the clerk sees this. We never publish it.',
  'form.position': 'Do you support or oppose the item?',
  'form.position.none': 'I’d rather not say',
  'form.position.support': 'Support',
  'form.position.oppose': 'Oppose',
  'form.position.neither': 'Neither',
  'form.text': 'Your comment',
  'form.text.any':
    'Up to 60,000 characters (about 20 pages). If your comment is longer, attach it as a file.',
  'form.text.limit_one': 'Up to {{count}} word.',
  'form.text.limit_other': 'At most {{count}} words.',
  'form.text.sent': 'Sent to all commissioners and published at the same time.',
  'form.text.deadline': 'Due by {{when}}. Later comments are still accepted and marked late.',
  'form.text.late':
    'The deadline for written comments has passed. We still accept yours and will mark it late.',
  'form.text.aloud': 'Written comments may be read aloud at the meeting.',
  'form.files': 'Attach files',
  'form.files.kept': 'Files we kept',
  'form.files.kept.hint': 'You don’t have to choose these again. Untick a file to leave it out.',
  'form.files.hint':
    'Up to three, 20 MB each and 30 MB together: PDF, Word, PowerPoint, OpenDocument, RTF, plain text, and pictures such as JPEG.',
  'form.mail': 'Send me the receipt by e-mail',
  'form.mail.address': 'E-mail address',
  'form.mail.hint':
    'Your receipt appears on the next page either way. We use your address only for the receipt and updates about your comment. We never publish it.',
  'form.send': 'Send',
  'form.trap': 'Leave this empty',
  'form.time': 'Each speaker has {{time}}, unless the chair shortens it for everyone.',
  'form.card':
    'No internet access? Fill out a speaker card at the door, or {{how}}. You can also print this page as a card.',
  'form.card.give': 'Give this card to the clerk before comment on the item closes.',
  'form.card.mark': 'Mark what applies. You can leave anything blank.',

  'problem.how': 'Choose how you want to be heard',
  'problem.item': 'Choose at least one item, or “Something not on the agenda”',
  'problem.item-any': 'Choose at least one item',
  'problem.item-gone': 'An item you chose is no longer on the agenda. Choose again',
  'problem.item-closed':
    'Comment on item {{items}} has just closed. You can still send a written comment on it.',
  'problem.name-long': 'Shorten the name to 100 characters',
  'problem.pronunciation-long': 'Shorten this to 100 characters',
  'problem.group-long': 'Shorten the group’s name to 100 characters',
  'problem.need-long': 'Shorten this to 500 characters',
  'problem.text': 'Write your comment, or choose to speak instead',
  'problem.text-words': 'Shorten your comment: it has {{count}} words, and the limit is {{limit}}',
  'problem.text-long':
    'Your comment is longer than 60,000 characters (about 20 pages), so only the beginning is below. Go back to copy all of it, and attach it as a file.',
  'problem.mail': 'Check the e-mail address, or leave it empty',
  'problem.mail-many':
    'Too many e-mail receipts were requested from your network in the last hour. Leave the e-mail empty: the next page shows your receipt code',
  'problem.cut-off': 'The upload was interrupted. Please send it again.',
  'problem.not-saved':
    'We can’t save anything right now. What you typed is below: wait a few minutes, then send it again.',
  'problem.too-many':
    'We received too many from your network in one minute. Wait a minute, then send it again.',
  'problem.file': '{{file}}: {{why}}',
  'file.too-large': 'it is larger than 20 MB. Make it smaller, or split it, and try again',
  'file.too-many': 'You chose more than three files. Choose three or fewer',
  'file.empty': 'it is empty. Check that you chose the right file, and try again',
  'file.encrypted': 'it needs a password. Save a copy without one and try again',
  'file.damaged': 'it is damaged or incomplete. Save it again, or choose another copy, and try again',
  'file.unreadable': 'we couldn’t read it. Save it again, or as a PDF, and try again',
  'file.macros': 'it contains macros. Save a copy without macros and try again',
  'file.runs': 'it contains scripts or controls that can run. Print it to a new PDF and try again',
  'file.embedded': 'it has other files inside it. Take them out, or print it to a new PDF, and try again',
  'file.remote': 'it gets text, pictures, or a template from somewhere else. Save it as a PDF and try again',
  'file.too-large-inside': 'it unpacks to more than 500 MB. Save it as a PDF and try again',
  'file.picture-too-large': 'it is a picture of more than 100 megapixels. Make it smaller and try again',
  'file.busy': 'we are checking too many files right now. Please try again in a minute',
  'file.virus': 'our virus scanner found something harmful in it. Send your comment without this file',
  'file.not-scanned': 'our virus scanner is not answering. Please try again in a few minutes',
  'file.comment-space':
    'the files are larger than 30 MB together. Send fewer or smaller ones, or give them to the clerk',
  'file.network-space':
    'many files came from your network in the last hour. Send your comment without files, or try again in an hour',
  'file.meeting-space':
    'there is no room for more files now. Send your comment without files, and give the files to the clerk',
  'file.store-space':
    'there is no room for more files now. Send your comment without files, and give the files to the clerk',
  'file.disk-space':
    'there is no room for more files now. Send your comment without files, and give the files to the clerk',
  'file.other':
    'we can’t accept this kind of file. We accept PDF, Word, PowerPoint, OpenDocument, RTF, plain text, and pictures such as JPEG, without macros',

  'warning.title': 'Before this becomes public',
  'warning.lead': 'Nothing has been sent yet. We found something people often do not mean to publish:',
  'warning.phone': 'a phone number',
  'warning.email': 'an e-mail address',
  'warning.street': 'a street address',
  'warning.ssn': 'what looks like a Social Security number',
  'warning.a-number': 'what looks like an A-number',
  'warning.status': 'words about someone’s immigration status',
  'warning.choose':
    'You decide. Change it below and send it, or send it as it is. We won’t change anything for you.',
  'warning.as-it-is': 'Send it as it is',
  'warning.changed': 'Send with my changes',

  'complaint.title': 'Is this also a complaint?',
  'complaint.lead': 'Nothing has been sent yet. This reads like a complaint about what an officer did:',
  'complaint.explain':
    'The commission does not decide complaints. Your comment is public either way. You decide whether it should also go to the people who investigate complaints.',
  'complaint.choose': 'Answer below, or leave it unanswered and send',
  'complaint.question':
    'Would you also like us to send it to the complaint process of the department or the Independent Police Auditor?',
  'complaint.where': 'Send complaints to: {{where}}',
  'complaint.ask': 'To find out where to send a complaint, {{how}}.',
  'complaint.reach':
    'We do not send your e-mail address. If you want to hear back from them, file the complaint with them yourself.',
  'complaint.send': 'Yes, send it there too',
  'complaint.keep': 'No, it is a public comment only',

  'closed.not-posted': 'The agenda is not posted yet',
  'closed.not-posted.lead':
    'Signing up opens when the agenda of this meeting is posted: at least 72 hours before a regular meeting, 24 before a special one.',
  'closed.cancelled': 'This meeting was canceled',
  'closed.cancelled.lead': 'There is no meeting to sign up for.',
  'closed.over': 'This meeting is over',
  'closed.over.lead': 'What people said and wrote is in its minutes.',
  'closed.still': 'What you can still do',
  'closed.next': 'Give public comment to the next meeting, {{when}}',
  'closed.no-next': 'The next meeting is not posted yet. Sign-up opens when its agenda is posted.',
  'closed.meeting': 'See this meeting',
  'closed.meetings': 'All meetings',
  'closed.contact': 'To reach the commission at any other time, {{how}}.',
  'closed.receipt': 'Check the status of a comment you sent: enter its code',
  'closed.speaking': 'Speaking is closed on every item of this meeting. You can still write until it ends.',
} as const
