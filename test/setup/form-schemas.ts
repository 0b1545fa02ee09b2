import { z } from 'zod'

/** Every file of the commission that can hold a schema. */
const modules = import.meta.glob<Record<string, unknown>>([
  '/app/domain/**/*.ts',
  '!/app/domain/**/*.server.ts',
])

export type Named = { name: string; schema: z.ZodType }

/** @returns every schema that a file of the commission gives away, those of the settings among them */
export async function formSchemas(): Promise<Named[]> {
  const loaded = await Promise.all(
    Object.entries(modules).map(async ([file, load]) => [file, await load()] as const),
  )
  return loaded.flatMap(([file, exported]) =>
    Object.entries(exported).flatMap(([name, given]) => {
      if (given instanceof z.ZodType) return [{ name: `${file} ${name}`, schema: given }]
      if (name !== 'settingSchemas') return []
      return Object.entries(given as Record<string, z.ZodType>).map(([key, schema]) => ({
        name: key,
        schema,
      }))
    }),
  )
}

/** @returns the fields of a schema that no other field holds, however deep they stand, by the path of their names */
export function fieldsOf({ name, schema }: Named): Named[] {
  const inside = (path: string, one: unknown) => fieldsOf({ name: path, schema: one as z.ZodType })
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, field]) => inside(`${name}.${key}`, field))
  }
  if (schema instanceof z.ZodArray) return inside(`${name}[]`, schema.element)
  if (schema instanceof z.ZodRecord) return inside(`${name}{}`, schema.valueType)
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option, at) => inside(`${name}|${at}`, option))
  }
  if (schema instanceof z.ZodIntersection) {
    return [schema.def.left, schema.def.right].flatMap((side) => inside(name, side))
  }
  const wrapped = wrappedBy(schema)
  return wrapped && !readsText(schema) ? inside(name, wrapped) : [{ name, schema }]
}

/** @returns what a schema wraps: optional, with a default, or made into something else */
function wrappedBy(schema: z.ZodType): z.ZodType | undefined {
  const { innerType, in: first } = schema.def as { innerType?: z.ZodType; in?: z.ZodType }
  return innerType ?? first
}

export function readsText(schema: z.ZodType): boolean {
  const wrapped = wrappedBy(schema)
  return schema instanceof z.ZodString || (wrapped !== undefined && readsText(wrapped))
}
