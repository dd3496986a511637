import { useFormatter } from 'use-intl'

/** A share from 0 to 1 as “73%”: compiled messages know no percent. */
export function usePercent(): (share: number) => string {
  const format = useFormatter()
  return (share) => format.number(share, { style: 'percent' })
}
