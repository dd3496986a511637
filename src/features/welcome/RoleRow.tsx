import { useTranslations } from 'use-intl'
import type { CatalogueEntry } from '../../state/builtInDecks'
import { TickRow } from '../../ui/TickRow'

/** The jobs that decks are made for. */
export const KNOWN_ROLES = ['collector', 'bank', 'credit', 'accounting', 'cashier-tax'] as const
export type Role = (typeof KNOWN_ROLES)[number]

interface RoleRowProps {
  readonly role: Role
  readonly decks: readonly CatalogueEntry[]
  readonly checked: boolean
  readonly onChange: () => void
}

/** A job and how many cards it has. */
export function RoleRow({ role, decks, checked, onChange }: RoleRowProps) {
  const t = useTranslations('roles')
  const welcome = useTranslations('welcome')
  const cards = decks.reduce((sum, deck) => sum + deck.cardCount, 0)
  return (
    <TickRow checked={checked} onChange={onChange} note={welcome('cards', { count: cards })}>
      {t(role)}
    </TickRow>
  )
}
