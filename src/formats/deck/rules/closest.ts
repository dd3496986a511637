/** The candidate that was probably meant: at most a third of its letters differ, or it begins alike. */
export function closest(word: string, candidates: readonly string[]): string | null {
  const wanted = word.toLowerCase()
  let best: { candidate: string; distance: number } | null = null
  for (const candidate of candidates) {
    const name = candidate.toLowerCase()
    const alike = wanted.length > 1 && (name.startsWith(wanted) || wanted.startsWith(name))
    const distance = alike ? 1 : editDistance(wanted, name)
    const limit = Math.max(1, Math.floor(name.length / 3))
    if (distance <= limit && (!best || distance < best.distance)) best = { candidate, distance }
  }
  return best?.candidate ?? null
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  // A name far too long is no slip of the pen; measuring it would take long too.
  if (Math.abs(a.length - b.length) > 8) return Number.POSITIVE_INFINITY
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? (beforeLast[j - 2] ?? 0) + 1 : change
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap))
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
