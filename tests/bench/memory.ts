import { execFileSync } from 'node:child_process'

/** The largest process below another, which of a house is the web server, in bytes of memory; null where `ps` does not tell. */
export function largestBelow(pid: number): number | null {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number))
  const below = new Set([pid])
  let largest = null
  for (let grew = true; grew; ) {
    grew = false
    for (const [own = 0, parent = 0, kilobytes = 0] of rows) {
      if (below.has(own) || !below.has(parent)) continue
      below.add(own)
      grew = true
      largest = Math.max(largest ?? 0, kilobytes * 1024)
    }
  }
  return largest
}
