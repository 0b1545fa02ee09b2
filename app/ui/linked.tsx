const addresses = /(https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gu

/** Words of the record, in which addresses of the web and of mail can be followed. */
export function Linked({ text }: { text: string }) {
  return text.split(addresses).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a key={index} href={part.includes('://') ? part : `mailto:${part}`}>
        {part}
      </a>
    ),
  )
}
