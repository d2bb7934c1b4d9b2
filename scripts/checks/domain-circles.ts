import type { IModule } from 'dependency-cruiser'

type Roads = Map<string, Set<string>>

/**
 * The circles between folders of lib, each once, as the folders on the way round. Two files may be free of circles
 * while their domains are not, and then neither domain can be understood, moved or switched off alone.
 */
export function domainCircles(modules: IModule[]): string[][] {
  const roads = roadsBetween(modules)
  const circles = new Map<string, string[]>()
  for (const folder of roads.keys()) {
    const circle = shortestWayBack(roads, folder)
    if (circle) circles.set(circle.toSorted().join(), circle)
  }
  return [...circles.values()]
}

/** Which lib folder imports which. Single files are no folder: the list of jobs may point at every domain. */
function roadsBetween(modules: IModule[]): Roads {
  const roads: Roads = new Map()
  for (const { source, dependencies } of modules) {
    const from = folderOf(source)
    if (!from || /\.test\.tsx?$/.test(source)) continue
    const targets = roads.get(from) ?? new Set<string>()
    roads.set(from, targets)
    for (const { resolved } of dependencies) {
      const to = folderOf(resolved)
      if (to && to !== from) targets.add(to)
    }
  }
  return roads
}

const folderOf = (file: string): string | undefined => /^lib\/([^/]+)\//.exec(file)?.[1]

function shortestWayBack(roads: Roads, home: string): string[] | undefined {
  const seen = new Set<string>()
  const trails = [[home]]
  for (const trail of trails) {
    for (const next of roads.get(trail.at(-1) ?? home) ?? []) {
      if (next === home) return trail
      if (!seen.has(next)) trails.push([...trail, next])
      seen.add(next)
    }
  }
  return undefined
}
