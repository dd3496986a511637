import { type ReactNode, useRef } from 'react'
import { Button } from './Button'

interface FileButtonProps {
  readonly children: ReactNode
  /** Of the hidden file field, for whoever reaches it by a tool. */
  readonly label: string
  /** File name endings and media types, as `accept` has them. */
  readonly accept: string
  readonly look?: 'primary' | 'plain'
  readonly onChoose: (files: readonly File[]) => void
}

/** A button that opens the system's file chooser. The same file can be chosen again at once. */
export function FileButton({ children, label, accept, look = 'plain', onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-label={label}
        tabIndex={-1}
        accept={accept}
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
