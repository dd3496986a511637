import { BACKUP_FORMAT, type BackupContent } from './schema'

/**
 * A backup as the text of one JSON file.
 *
 * @param createdAt milliseconds since the epoch
 */
export function writeBackup(content: BackupContent, createdAt: number): string {
  const { decks, ...rows } = content
  return JSON.stringify({
    format: 'yingda-backup',
    version: BACKUP_FORMAT,
    createdAt: new Date(createdAt).toISOString(),
    decks: decks.map(({ header, cards, ...rest }) => ({
      ...rest,
      deck: { ...header, cards },
    })),
    ...rows,
  })
}
