const ways = {
  agenda: 'Agenda',
  posting: 'Check and post',
  comments: 'Comments',
  speakers: 'Speakers',
  desk: 'Desk',
  minutes: 'Minutes',
} as const

/** The clerk's pages of one meeting, in the order of its course. @param at the page that shows them */
export function MeetingWays({ slug, at }: { slug: string; at: keyof typeof ways }) {
  return (
    <nav aria-label="Pages of this meeting">
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
