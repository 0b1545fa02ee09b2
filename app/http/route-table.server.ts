import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from 'react-router-dom'
import type { Action } from '#app/domain/commands/permissions.ts'
import { routeAccess } from './route-access.ts'

type Found = {
  /** What its form does; null where it takes none. */
  act: Action | null
}

/** Which page stands at an address, asked without opening it. */
export type RouteTable = { at(path: string): Promise<Found | null> }

type Node = { id: string; path?: string; index?: boolean; caseSensitive?: boolean; children: Node[] }

export function routeTable(build: () => Promise<ServerBuild>): RouteTable {
  let known: { of: ServerBuild; tree: Node[] } | null = null
  return {
    async at(path) {
      const of = await build()
      if (known?.of !== of) known = { of, tree: treeOf(of) }
      const page = path.replace(/^\/_root\.data$/, '/').replace(/\.data$/, '')
      const matched = matchRoutes(known.tree as Parameters<typeof matchRoutes>[0], page) ?? []
      const ids = matched.map(({ route }) => route.id!)
      if (ids.length === 0 || ids.at(-1) === 'routes/$') return null
      const taking = ids.findLast((id) => of.routes[id]?.module.action)
      return { act: taking === undefined ? null : (routeAccess[taking]?.act ?? null) }
    },
  }
}

function treeOf(build: ServerBuild, parentId?: string): Node[] {
  return Object.values(build.routes).flatMap((route) =>
    route && (route.parentId || undefined) === parentId
      ? [
          {
            id: route.id,
            path: route.path,
            index: route.index,
            caseSensitive: route.caseSensitive,
            children: route.index ? (undefined as unknown as Node[]) : treeOf(build, route.id),
          },
        ]
      : [],
  )
}
