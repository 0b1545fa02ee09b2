import { Fragment } from 'react'

/**
 * A SHA-256 in groups of eight, with the way to check a copy beside it. The gaps are drawn, not typed: what is copied
 * from the page is the hash as other programs print it.
 */
export function Hash({
  value,
  verifyHref,
  verify = 'Verify your copy',
}: {
  value: string
  verifyHref: string
  verify?: string
}) {
  const groups = value.match(/.{1,8}/g) ?? []
  return (
    <>
      <p className="hash">
        {groups.map((group, index) => (
          <Fragment key={index}>
            {index > 0 ? <wbr /> : null}
            <span>{group}</span>
          </Fragment>
        ))}
      </p>
      <a href={verifyHref}>{verify}</a>
    </>
  )
}
