import { sendable } from '#app/domain/text/sendable.ts'

export type XmpFacts = { title: string; language: string; author: string; createdAt: Date; producer: string }

/** The XMP packet of a PDF/UA-1 file (ISO 14289-1, 5 and 7.1): title, author, date, and the claim of conformance. */
export function xmpPacket({ title, language, author, createdAt, producer }: XmpFacts): Uint8Array {
  return new TextEncoder().encode(packetText({ title, language, author, createdAt, producer }, true))
}

/** As `xmpPacket`, without the claim: for a file that holds pages whose conformance is not known. */
export function xmpPacketWithoutClaim(facts: XmpFacts): Uint8Array {
  return new TextEncoder().encode(packetText(facts, false))
}

function packetText(facts: XmpFacts, conforms: boolean): string {
  const date = `${facts.createdAt.toISOString().slice(0, 19)}Z`
  const claim = conforms
    ? `
    <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>`
    : ''
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${claim}
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(facts.title)}</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>${escapeXml(facts.author)}</rdf:li></rdf:Seq></dc:creator>
      <dc:language><rdf:Bag><rdf:li>${escapeXml(facts.language)}</rdf:li></rdf:Bag></dc:language>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <xmp:CreateDate>${date}</xmp:CreateDate>
      <xmp:CreatorTool>${escapeXml(facts.producer)}</xmp:CreatorTool>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <pdf:Producer>${escapeXml(facts.producer)}</pdf:Producer>
    </rdf:Description>
  </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

function escapeXml(text: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  return sendable(text).replace(/[&<>]/g, (character) => named[character]!)
}
