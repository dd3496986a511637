import { type ReactNode, type SelectHTMLAttributes, useId } from 'react'
import styles from './Field.module.css'

interface SelectFieldProps<Value extends string> {
  readonly label: string
  /** Of the label, where it is not the interface's. */
  readonly labelLanguage?: string
  readonly value: Value
  readonly options: readonly {
    readonly value: Value
    readonly label: string
    /** Of the label, where it is not the interface's. */
    readonly language?: string
  }[]
  readonly onChange: (value: Value) => void
  readonly help?: string
  /** Label above the control instead of beside it. */
  readonly stacked?: boolean
}

/** The browser's own select, with its label. */
export function SelectField<Value extends string>({
  label,
  labelLanguage,
  value,
  options,
  onChange,
  help,
  stacked,
}: SelectFieldProps<Value>) {
  const id = useId()
  const helpId = `${id}-help`
  const described: SelectHTMLAttributes<HTMLSelectElement> = help
    ? { 'aria-describedby': helpId }
    : {}
  return (
    <div className={`${styles.field} ${stacked ? styles.stacked : ''}`}>
      <label htmlFor={id} lang={labelLanguage}>
        {label}
      </label>
      <select
        id={id}
        className={styles.control}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
        {...described}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.language}>
            {option.label}
          </option>
        ))}
      </select>
      {help ? (
        <p id={helpId} className={styles.help}>
          {help}
        </p>
      ) : null}
    </div>
  )
}

/** A named group of fields. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
