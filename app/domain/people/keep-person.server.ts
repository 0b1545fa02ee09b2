import { newId, perform, type CommandContext, type Trx } from '../commands/command.server.ts'
import { Invalid, NotFound } from '../errors.ts'
import { readInput } from '../read-input.ts'
import { PersonSchema, type AddPersonInput, type ChangePersonInput } from './forms.ts'
import { directoryName } from '../text/directory-name.ts'
import { freeSlug, slugOf } from '../text/slug.ts'
import { foldName } from './name-matching.ts'

/**
 * Enters a person once, with every spelling that papers use. The name itself is one of them.
 * @returns the person's id and the address that is theirs for good
 */
export async function addPerson(
  context: CommandContext,
  input: AddPersonInput,
): Promise<{ id: string; slug: string }> {
  const { name, sortName, title, organization, spellings } = readInput(PersonSchema, input)
  return perform(context, 'people.add-person', async ({ trx, now, stamp, record }) => {
    const id = newId()
    const stem = addressOf([name, ...spellings])
    const taken = await trx.selectFrom('person').select('slug').where('slug', 'like', `${stem}%`).execute()
    const slug = freeSlug(stem, new Set(taken.map((row) => row.slug)))
    const person = { id, slug, name, sortName: sortName ?? directoryName(name), title, organization }
    await trx
      .insertInto('person')
      .values({ ...person, createdAt: now, ...stamp })
      .execute()
    await writeSpellings(trx, id, [name, ...spellings])
    await record({
      subject: { kind: 'person', id },
      summary: `Added ${name}`,
      after: { ...person, spellings },
    })
    return { id, slug }
  })
}

/** Changes how a person is named. A former name stays as a spelling; the address stays. @throws NotFound */
export async function changePerson(
  context: CommandContext,
  { personId, ...input }: ChangePersonInput,
): Promise<{ slug: string }> {
  const { name, sortName, title, organization, spellings } = readInput(PersonSchema, input)
  return perform(context, 'people.change-person', async ({ trx, record }) => {
    const before = await trx.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst()
    if (!before) throw new NotFound('We can’t find that person.')
    const known = await trx
      .selectFrom('personSpelling')
      .select('spelling')
      .where('personId', '=', personId)
      .execute()
    const after = { name, sortName: sortName ?? directoryName(name), title, organization }
    await trx.updateTable('person').set(after).where('id', '=', personId).execute()
    await trx.deleteFrom('personSpelling').where('personId', '=', personId).execute()
    await writeSpellings(trx, personId, [name, before.name, ...spellings])
    await record({
      subject: { kind: 'person', id: personId },
      summary: `Changed ${before.name}${before.name === name ? '' : ` to ${name}`}`,
      before: { ...before, spellings: known.map((row) => row.spelling) },
      after: { ...after, spellings },
    })
    return { slug: before.slug }
  })
}

/** The address of a person's page, from the first of the names that can be written in Latin letters. */
function addressOf(names: readonly string[]): string {
  const slug = names.map((name) => slugOf(name)).find((one) => one !== null)
  if (slug !== undefined) return slug
  throw new Invalid('The name has no letters for the address of its page.', {
    spellings: 'Enter a spelling in Latin letters: the address of the person’s page is made from it',
  })
}

async function writeSpellings(trx: Trx, personId: string, spellings: string[]): Promise<void> {
  const rows = [...new Set(spellings)].map((spelling) => ({ personId, spelling, folded: foldName(spelling) }))
  await trx.insertInto('personSpelling').values(rows).execute()
}
