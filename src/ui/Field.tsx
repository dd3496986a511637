import { type ComponentProps, type ReactNode, type SelectHTMLAttributes, useId } from 'react'
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

interface InputFieldProps extends Omit<ComponentProps<'input'>, 'onChange'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string | null
  /** What is wrong with the value and what to do about it. */
  readonly problem?: string | null
  /** Label above the control instead of beside it. */
  readonly stacked?: boolean
}

/** The browser's own input for a text, a number, a date or a time, with its label. */
export function InputField({ label, onChange, help, problem, stacked, ...input }: InputFieldProps) {
  const id = useId()
  const described = [problem && `${id}-problem`, help && `${id}-help`].filter(Boolean).join(' ')
  return (
    <div className={`${styles.field} ${stacked ? styles.stacked : ''}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.control}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={described || undefined}
        aria-invalid={problem ? true : undefined}
        {...input}
      />
      {problem ? (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className={styles.help}>
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
