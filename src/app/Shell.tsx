import { CalendarCheck2, Library, Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Link, useLocation } from 'wouter'
import { useSettings } from '../state/context'
import styles from './Shell.module.css'

/** Screens that have the whole window to themselves. */
const WITHOUT_NAV = /^\/(practise|welcome)/

/** Bottom bar on a phone, rail on a desktop, and the screen beside it. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations('app')
  const [path] = useLocation()
  const { welcomed } = useSettings()
  if (WITHOUT_NAV.test(path) || (!welcomed && path === '/')) return <>{children}</>
  const places = [
    {
      href: '/',
      label: t('today'),
      Icon: CalendarCheck2,
      here: /^\/(plans|insights|$)/.test(path),
    },
    {
      href: '/library',
      label: t('library'),
      Icon: Library,
      here: /^\/(library|read|share)/.test(path),
    },
    { href: '/settings', label: t('settings'), Icon: Settings, here: path === '/settings' },
  ]
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t('skipToContent')}
      </a>
      <nav className={styles.nav} aria-label={t('nav')}>
        <p className={styles.name} aria-hidden="true">
          {t('name')}
        </p>
        {places.map(({ href, label, Icon, here }) => (
          <Link
            key={href}
            href={href}
            className={styles.place}
            aria-current={here ? 'page' : undefined}
          >
            <Icon size={22} aria-hidden="true" />
            {label}
          </Link>
        ))}
      </nav>
      <div className={styles.screen}>{children}</div>
    </div>
  )
}
