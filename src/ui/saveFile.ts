/**
 * Hands a file to the browser to keep; a text is taken for JSON. WeChat's browser ignores this, hence the
 * copy ways beside it.
 */
export function saveFile(name: string, content: string | Blob): void {
  const blob = content instanceof Blob ? content : new Blob([content], { type: 'application/json' })
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A date for a file name, in local time: 2026-11-24. */
export function fileDate(at: number): string {
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
