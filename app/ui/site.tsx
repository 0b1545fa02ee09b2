import type { ReactNode } from 'react'
import { roleNames, type Role } from '#app/domain/commands/permissions.ts'
import { inLanguage, type Language } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import type { Link } from './link.ts'
import { PublicPage, WorkPage } from './page.tsx'
import { contactWords } from '#app/i18n/contact-words.ts'

/** What every page says of the commission and of who is signed in. */
export type SiteFacts = {
  name: string
  city: string
  phone: string
  email: string
  /** IANA name of the zone whose dates the pages show. */
  zone: string
  actor: { name: string; role: Role } | null
}

export type PublicPlace = 'meetings' | 'questions' | 'follow-ups' | 'commissioners' | 'library' | 'verify'

const publicPlaces: PublicPlace[] = [
  'meetings',
  'questions',
  'follow-ups',
  'commissioners',
  'library',
  'verify',
]

/** The first page of a role, and where signing in leads when nothing else was asked for. */
export const homes: Record<Role, string> = {
  clerk: '/clerk',
  administrator: '/clerk/accounts',
  chair: '/commissioner',
  commissioner: '/commissioner',
  department: '/department',
}

/**
 * A public page of this commission. `data` is the address of the page's JSON twin, `feed` of what follows its matter;
 * `language` that of its frame.
 */
export function PublicSite(props: {
  site: SiteFacts
  place?: PublicPlace
  trail?: Link[]
  data?: string
  feed?: string
  language?: Language
  children: ReactNode
}) {
  const { site, place, trail, data, feed, language = 'en', children } = props
  const say = wordsIn(language)
  return (
    <PublicPage
      mast={{
        name: site.name,
        under: site.city ? say('frame.city', { city: site.city.replace(/^City of /, '') }) : '',
        nameLanguage: language === 'en' ? undefined : 'en',
        homeHref: '/',
        links: publicPlaces.map((each) => ({
          href: `/${each}`,
          label: say(`nav.${each}`),
          current: each === place,
        })),
        words: {
          navigation: say('frame.navigation'),
          menu: say('frame.menu'),
          close: say('frame.close'),
        },
      }}
      skip={say('frame.skip')}
      trailLabel={say('frame.trail')}
      trail={trail}
      foot={{
        heading: say('foot.heading'),
        links: [
          { label: say('foot.verify'), href: '/verify' },
          { label: say('foot.demands'), href: inLanguage('/demands', language) },
          { label: say('foot.calendar'), href: '/calendar.ics' },
          { label: say('foot.feed'), href: '/feed.xml' },
          ...(feed ? [{ label: say('foot.follow'), href: feed }] : []),
          ...(data ? [{ label: say('foot.data'), href: data }] : []),
          site.actor
            ? { label: say('foot.work', { name: site.actor.name }), href: homes[site.actor.role] }
            : { label: say('foot.sign-in'), href: '/sign-in' },
        ],
        children: `${say('foot.promise')} ${say('foot.ask', { how: contactWords(say, site) })}`,
      }}
    >
      {children}
    </PublicPage>
  )
}

type WorkLink = { place: string; label: string; href: string; roles: Role[] }

const stewards: Role[] = ['clerk', 'administrator']
const workLinks: WorkLink[] = [
  { place: 'today', label: 'Today', href: '/clerk', roles: ['clerk'] },
  { place: 'meetings', label: 'Meetings', href: '/clerk/meetings', roles: ['clerk'] },
  { place: 'questions', label: 'Questions', href: '/clerk/questions', roles: ['clerk'] },
  { place: 'follow-ups', label: 'Follow-ups', href: '/clerk/follow-ups', roles: ['clerk'] },
  { place: 'demands', label: 'Demands', href: '/clerk/demands', roles: ['clerk'] },
  { place: 'people', label: 'People', href: '/clerk/people', roles: stewards },
  { place: 'library', label: 'Library', href: '/clerk/library', roles: ['clerk'] },
  { place: 'settings', label: 'Settings', href: '/clerk/settings', roles: stewards },
  { place: 'accounts', label: 'Accounts', href: '/clerk/accounts', roles: stewards },
  { place: 'record', label: 'Record', href: '/clerk/record', roles: stewards },
  { place: 'commissioner', label: 'My meetings', href: '/commissioner', roles: ['chair', 'commissioner'] },
  { place: 'department', label: 'Department', href: '/department', roles: ['department'] },
  {
    place: 'account',
    label: 'My account',
    href: '/account',
    roles: [...stewards, 'chair', 'commissioner', 'department'],
  },
]

/** A page for someone signed in: their own links, nothing else. `place` is the one that is current. */
export function WorkSite(props: { site: SiteFacts; place: string; trail?: Link[]; children: ReactNode }) {
  const { site, place, trail, children } = props
  const role = site.actor?.role
  return (
    <WorkPage
      mast={{
        name: site.name,
        under: site.actor ? `${site.actor.name}, ${roleNames[site.actor.role].toLowerCase()}` : '',
        homeHref: '/',
        links: [
          ...workLinks
            .filter((link) => role && link.roles.includes(role))
            .map(({ place: each, label, href }) => ({ label, href, current: each === place })),
          { label: 'Sign out', href: '/sign-out' },
        ],
        words: { navigation: 'Work', menu: 'Menu', close: 'Close' },
      }}
      trail={trail}
    >
      {children}
    </WorkPage>
  )
}
