import { sayAll, type Suggestion, type Tickable } from '../../domain/grading'
import { RATINGS } from '../../domain/reviews'
import { useServices, useSettings } from '../../state/context'
import type { PracticeStore } from '../../state/practiceStore'
import { type Command, useCommands } from '../../ui/useCommands'

/** What can be opened over a card. */
export type StageDialog = 'menu' | 'keys' | 'why'

interface Options {
  readonly store: PracticeStore
  /** What “Said all” ticks. */
  readonly points: readonly Tickable[]
  readonly suggestion: Suggestion | null
  /** The next step of the card, or the reveal. */
  readonly advance: () => void
  readonly edit: () => void
  readonly swapLanguage: (() => void) | undefined
  readonly show: (dialog: StageDialog) => void
}

/** Everything a keyboard can do on a card. Ratings do nothing before the reveal. */
export function usePracticeCommands(options: Options): void {
  const { storage } = useServices()
  const { shortcuts } = useSettings()
  const { store, points, suggestion, advance } = options
  const practice = store.getState()
  const revealed = practice.stage === 'revealed'

  const toggleStar = async () => {
    const record = store.getState().prepared?.record
    if (!record) return
    await storage.cards.setFlags(record.id, { starred: !record.progress.starred })
    await practice.refresh()
  }

  const always: Command[] = [
    { keys: ['u'], perform: () => void practice.undo() },
    { keys: ['z'], withModifier: true, perform: () => void practice.undo() },
    { keys: ['e'], perform: options.edit },
    { keys: ['s'], perform: () => void toggleStar() },
    { keys: ['?'], perform: () => options.show('keys') },
    { keys: ['w'], perform: () => options.show('why') },
    { keys: ['ArrowDown'], perform: () => moveTick(1) },
    { keys: ['ArrowUp'], perform: () => moveTick(-1) },
  ]
  const sayPoints: Command = {
    keys: ['a'],
    perform: () => practice.mark(sayAll(points, store.getState().marks)),
  }
  if (points.length > 0) always.push(sayPoints)
  if (options.swapLanguage) always.push({ keys: ['l'], perform: options.swapLanguage })
  const asking: Command[] = [{ keys: [' ', 'Enter'], perform: advance }]
  const grading: Command[] = [
    { keys: [' '], perform: () => moveTick(1) },
    ...RATINGS.map((rating, index) => ({
      keys: [String(index + 1)],
      perform: () => void practice.rate(rating, suggestion?.rating ?? null),
    })),
  ]
  if (suggestion)
    grading.push({
      keys: ['Enter'],
      perform: () => void practice.rate(suggestion.rating, suggestion.rating),
    })
  useCommands([...always, ...(revealed ? grading : asking)], shortcuts)
}

/** Moves the focus among the card's ticks, or among those of my answer from one of them. */
function moveTick(step: 1 | -1): void {
  const placeOf = (tick: HTMLInputElement) => tick.closest('[data-own]')
  const focused = document.activeElement
  const here = focused instanceof HTMLInputElement ? placeOf(focused) : null
  const ticks = [...document.querySelectorAll<HTMLInputElement>('#content input')].filter(
    (tick) => placeOf(tick) === here,
  )
  const at = ticks.findIndex((tick) => tick === focused)
  const next = at < 0 ? (step > 0 ? 0 : ticks.length - 1) : at + step
  ticks[next]?.focus()
}
