/**
 * The id of the control with this name, so that a summary of errors can link to it: `items[0].title` → `items-0-title`.
 * In a group of radios or checkboxes it is the id of the first.
 */
export function fieldId(name: string): string {
  return name
    .split(/[^\w]+/)
    .filter(Boolean)
    .join('-')
}
