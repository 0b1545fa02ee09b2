import { meetingWays as words } from '#app/words/meetings.ts'
const ways = {
  agenda: words.agenda,
  posting: words.checkAndPost,
  comments: words.comments,
  speakers: words.speakers,
  desk: words.desk,
  minutes: words.minutes,
} as const

/** The clerk's pages of one meeting, in the order of its course. @param at the page that shows them */
export function MeetingWays({ slug, at }: { slug: string; at: keyof typeof ways }) {
  return (
    <nav aria-label={words.pagesOfThisMeeting}>
      <ul className="years">
        {Object.entries(ways).map(([page, label]) => (
          <li key={page}>
            <a href={`/clerk/meetings/${slug}/${page}`} aria-current={page === at ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
