import { useFormatter } from 'use-intl'

/** Bytes as people read them: “412 kB”, “3.4 MB”. */
export function useByteSize(): (bytes: number) => string {
  const format = useFormatter()
  return (bytes) => {
    const [value, unit] =
      bytes < 999_500 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
    const maximumFractionDigits = unit === 'megabyte' && value < 10 ? 1 : 0
    return format.number(value, { style: 'unit', unit, maximumFractionDigits })
  }
}
