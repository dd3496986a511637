import { useTranslations } from 'use-intl'
import type { StorageError } from '../storage/ports'

/** What went wrong with storage and what to do about it, in the interface's language. */
export function useFailureText(): (error: StorageError) => string {
  const t = useTranslations('failure')
  return (error) =>
    error.code === 'unavailable' ? t('unavailable', { detail: error.detail }) : t(error.code)
}
