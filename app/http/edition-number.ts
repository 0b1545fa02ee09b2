/** @returns the number after `?edition=`; undefined where none is asked for, null where it is not one */
export function readEditionNumber(asked: unknown): number | undefined | null {
  if (asked === undefined || asked === null) return undefined
  return typeof asked === 'string' && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : null
}
