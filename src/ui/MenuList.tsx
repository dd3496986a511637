import styles from './MenuList.module.css'

interface MenuItem {
  readonly label: string
  readonly perform: () => void
}

/** A list of things to do, one a line; what does not apply is left out. */
export function MenuList({ items }: { items: readonly (MenuItem | false | undefined)[] }) {
  return (
    <ul className={styles.list}>
      {items.map((item) =>
        item ? (
          <li key={item.label}>
            <button type="button" className={styles.item} onClick={item.perform}>
              {item.label}
            </button>
          </li>
        ) : null,
      )}
    </ul>
  )
}
