import { useLayoutEffect } from 'react'

/** Something a key does. */
export interface Command {
  /** As KeyboardEvent.key has it; letters in lower case. */
  readonly keys: readonly string[]
  readonly perform: () => void
  /** Needs Ctrl or Cmd; such a command works even when single keys are turned off. */
  readonly withModifier?: boolean
}

const WRITES = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])'
const PRESSES = 'button, a[href], summary'

/**
 * Space and Enter belong to a focused control, ← and → to a radio button, every key to a text field. ↑ and ↓
 * on a radio button are its own only where no command wants them: on a card they walk over whatever can be
 * ticked without picking it, which Space does.
 */
function belongsToControl(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (!target) return false
  if (target.closest(WRITES)) return true
  if (event.key === ' ') return target.closest(`${PRESSES}, input`) !== null
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
    return target.closest('input[type=radio]') !== null
  return event.key === 'Enter' && target.closest(PRESSES) !== null
}

/**
 * Listens for commands on the whole page, except while a dialog is open, a text is being composed (an
 * input method owns those keys: isComposing, or keyCode 229 in Safari) or a control wants the key itself.
 *
 * @param singleKeys whether keys without a modifier count (WCAG 2.1.4: can be turned off)
 */
export function useCommands(commands: readonly Command[], singleKeys: boolean): void {
  // Before the screen is painted: whoever sees it can press its keys.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
      if (document.querySelector('dialog[open]') || belongsToControl(event)) return
      const modified = event.ctrlKey || event.metaKey
      if (event.altKey || (!modified && !singleKeys)) return
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const command = commands.find(
        ({ keys, withModifier = false }) => keys.includes(key) && withModifier === modified,
      )
      if (!command) return
      event.preventDefault()
      // A key held too long must not reveal and rate at once, or take back answer after answer.
      if (event.repeat && !key.startsWith('Arrow')) return
      command.perform()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [commands, singleKeys])
}
