import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'

/** `main` once to a form; `outline` for the second thing; `plain` looks like a link. */
export type ButtonKind = 'main' | 'outline' | 'plain'

const classes: Record<ButtonKind, string> = {
  main: 'usa-button',
  outline: 'usa-button usa-button--outline',
  plain: 'plain',
}

/** A button that submits its form, unless `type` says otherwise. */
export function Button({
  kind = 'main',
  type = 'submit',
  ...rest
}: { kind?: ButtonKind } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'>) {
  return <button {...rest} type={type} className={classes[kind]} />
}

/** A link that looks like a button, where the next step is a page. */
export function LinkButton({
  kind = 'outline',
  children,
  ...rest
}: { kind?: ButtonKind } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className' | 'style'>) {
  return (
    <a {...rest} className={classes[kind]}>
      {children}
    </a>
  )
}

/** Buttons, links and small words in one line. */
export function Row({ children, ends = false }: { children: ReactNode; ends?: boolean }) {
  return <div className={ends ? 'row row--ends' : 'row'}>{children}</div>
}
