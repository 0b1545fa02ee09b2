import { Head } from './head.tsx'
import type { Link } from './link.ts'
import { Note } from './note.tsx'
import { onlyHere } from './only-here.ts'
import { WorkSite, type SiteFacts } from './site.tsx'

type OneTimeLinkProps = {
  site: SiteFacts
  trail: Link[]
  title: string
  /** The whole address. It is in no other place. */
  address: string
  /** The end of its life, in words. */
  until: string
  back: string
}

/** A link that works once, for whoever made it to hand on. */
export function OneTimeLink({ site, trail, title, address, until, back }: OneTimeLinkProps) {
  return (
    <WorkSite site={site} place="accounts" trail={trail}>
      <Head title={title} lead={`The link works once, until ${until}. Send it privately.`} />
      <p className="hash" id="link">
        {address}
      </p>
      {onlyHere(address) ? (
        <Note tone="warn" title="This link works only on this computer.">
          <p>
            Ask IT to start Dais with ORIGIN set to the address that everyone uses. Then make the link again.
          </p>
        </Note>
      ) : null}
      <Note title="This link is shown only once.">
        <p>Dais does not keep a copy. If you lose it, make a new one. The old one will stop working.</p>
      </Note>
      <p className="apart--more">
        <a href={back}>Back to accounts</a>
      </p>
    </WorkSite>
  )
}
