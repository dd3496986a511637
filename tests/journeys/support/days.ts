const HOUR = 60 * 60_000

/** A day as date fields have it, so many study days from now: before four in the morning it is still yesterday. */
export function dayIn(days: number): string {
  const day = new Date(Date.now() - 4 * HOUR)
  day.setDate(day.getDate() + days)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
