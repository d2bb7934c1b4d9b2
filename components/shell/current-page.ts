/** Where somebody begins: every page of theirs lies below it, so it is marked for itself alone. */
const START = '/staff'

/** Which entry of the menu somebody is on: the one that fits most of their address, so that one is marked and not two. */
export function currentPage(paths: readonly string[], here: string): string | undefined {
  return paths
    .filter((path) => here === path || (path !== START && here.startsWith(`${path}/`)))
    .toSorted((one, other) => other.length - one.length)[0]
}
