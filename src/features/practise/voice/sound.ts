import type { Recording } from '../../../domain/recordings'
import type { RecorderState } from '../../../state/recorder/recorder'
import type { Storage } from '../../../storage/ports'
import { fileDate, saveFile } from '../../../ui/saveFile'

/** Something to play, wherever it is kept. */
export interface Sound {
  /** Another one, another id. */
  readonly id: string
  /** A recorded file itself does not know how long it lasts. */
  readonly lastsMillis: number
  readonly fileName: string
  readonly load: () => Promise<Blob | undefined>
}

/** A recording on the disk. */
export const soundOf = (storage: Storage, recording: Recording): Sound => {
  const { cardId, slot, at, lastsMillis, type } = recording
  return {
    id: `${slot} ${at}`,
    lastsMillis,
    fileName: `yingda-${fileDate(at)}-${slot}.${endingOf(type)}`,
    load: () => storage.recordings.sound(cardId, slot),
  }
}

/** A take that found no room on the disk. */
export const soundInMemory = ({
  sound,
  lastsMillis,
}: NonNullable<RecorderState['unsaved']>): Sound => ({
  id: 'in memory',
  lastsMillis,
  fileName: `yingda.${endingOf(sound.type)}`,
  load: () => Promise.resolve(sound),
})

function endingOf(type: string): string {
  if (type.includes('mp4')) return 'm4a'
  return type.includes('ogg') ? 'ogg' : 'webm'
}

/** Hands a sound to the browser as a file to keep. */
export async function saveSound({ load, fileName }: Sound): Promise<void> {
  const blob = await load()
  if (blob) saveFile(fileName, blob)
}
