import { readFile, writeFile } from 'node:fs/promises'
import { serveJobs, type JobCall } from '#app/files/child.ts'
import { createVips } from '#app/files/pictures/vips.ts'
import type { CopyValue } from '../metadata/copy-maker.server.ts'
import { withoutMetadata } from '../metadata/without-metadata.ts'
import { officeJobs } from '../office/office-jobs.ts'
import { redactJobs } from '../redact/redact-jobs.ts'
import { scanJobs } from '../scans/scan-jobs.ts'
import type { FileFacts, PacketAbout, PacketPart, SectionArgs, SectionValue } from './packet-file.ts'
import { makePacket } from './packet.ts'
import { makeSection } from './section.ts'
import { withPages } from './section-pages.ts'

const openVips = createVips()

/** The program of the child process that reads what was attached to an agenda and joins it to a packet. */
serveJobs({ section, packet, publicCopy, ...officeJobs, ...redactJobs, ...scanJobs })

/** Reads one attached file and writes its section. Returns whether it kept its tags, or why there is none. */
async function section({ inputs, output, args }: JobCall): Promise<SectionValue> {
  const made = await makeSection(args as SectionArgs, await readFile(inputs[0]!), openVips)
  if (typeof made === 'string') return { absence: made }
  const { bytes, isTagged, kind, pages } = made
  await writeFile(output, withPages(bytes, pages))
  return { absence: null, isTagged, kind }
}

/** Writes a file without what tells of its author. Returns what was taken out, or why it can't be. */
async function publicCopy({ inputs, output, args }: JobCall): Promise<CopyValue> {
  const { mediaType } = args as { mediaType: string }
  const copy = await withoutMetadata(openVips, await readFile(inputs[0]!), mediaType)
  if (typeof copy === 'string') return { failed: copy }
  const { bytes, ...facts } = copy
  await writeFile(output, bytes)
  return facts
}

/** `place`: which input holds the section of a file. */
export type PartArgs = FileFacts & { absence: PacketPart['absence']; isTagged: boolean; place: number | null }
export type PacketArgs = { about: PacketAbout; parts: PartArgs[]; createdAt: string }

/** Joins the agenda, the first input, and the sections. Returns the report of the packet's machine check. */
async function packet({ inputs, output, args }: JobCall) {
  const { about, parts, createdAt } = args as PacketArgs
  const whole = await Promise.all(
    parts.map(async ({ absence, isTagged, place, ...facts }): Promise<PacketPart> => {
      if (absence !== null || place === null) {
        return { ...facts, section: null, absence: absence ?? 'damaged' }
      }
      return { ...facts, section: await readFile(inputs[place]!), isTagged, absence: null }
    }),
  )
  const { bytes, report } = await makePacket(await readFile(inputs[0]!), about, whole, new Date(createdAt))
  await writeFile(output, bytes)
  return report
}
