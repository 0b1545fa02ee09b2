import { describe, expect, test } from 'vitest'
import { checkRouteParams, routeParams } from '#app/http/route-params.ts'

const refusalOf = async (read: () => unknown) => {
  try {
    read()
    return null
  } catch (refusal) {
    const response = refusal as Response
    return [response.status, await response.json()]
  }
}
const notFound = [404, { sentence: null }]

describe('the parts of an address', () => {
  test('are read by name', () => {
    const read = routeParams({ slug: '2025-08-14', id: 'a', other: '/' }, 'slug', 'id')
    expect(read).toEqual({ slug: '2025-08-14', id: 'a' })
  })

  test('are not found where one is missing, in the words of the page that is drawn', async () => {
    expect(await refusalOf(() => routeParams({ slug: 'a' }, 'slug', 'id'))).toEqual(notFound)
    expect(await refusalOf(() => routeParams({ id: undefined }, 'id'))).toEqual(notFound)
    expect(await refusalOf(() => routeParams({}, 'toString'))).toEqual(notFound)
  })

  test('have at most 200 characters', async () => {
    expect(routeParams({ id: 'a'.repeat(200) }, 'id').id).toHaveLength(200)
    expect(await refusalOf(() => routeParams({ id: 'a'.repeat(201) }, 'id'))).toEqual(notFound)
  })

  test.each(['policy 428.b~c_-', ''])('may be %j', (id) => {
    expect(routeParams({ id }, 'id')).toEqual({ id })
  })

  test.each(['a/b', 'a\0', 'a\n', 'á', "'", '<', '%'])('may not be %j', async (id) => {
    expect(await refusalOf(() => routeParams({ id }, 'id'))).toEqual(notFound)
  })

  test('are checked also where no page reads them, but for the rest of an unknown address', async () => {
    expect(await refusalOf(() => checkRouteParams({ id: 'a', '*': 'no/such/page' }))).toBeNull()
    expect(await refusalOf(() => checkRouteParams({ id: 'a', more: 'a/b' }))).toEqual(notFound)
  })
})
