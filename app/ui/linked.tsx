import { partsOf } from '#app/domain/editions/links-in-text.ts'

/** Words of the record, in which addresses of the web and of mail can be followed. */
export function Linked({ text }: { text: string }) {
  return partsOf(text).map((part, index) =>
    part.href === null ? (
      part.text
    ) : (
      <a key={index} href={part.href}>
        {part.text}
      </a>
    ),
  )
}
