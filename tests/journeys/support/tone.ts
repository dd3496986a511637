import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** What the fake microphone hears: the A above middle C. */
export const TONE_HERTZ = 440

const RATE = 48_000
const SECONDS = 4
const HEADER_BYTES = 44
const LOUDNESS = 12_000

/** A file with the tone: WAV, one channel, 16 bits. */
export function toneFile(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'tone-')), 'tone.wav')
  const samples = RATE * SECONDS
  const bytes = Buffer.alloc(HEADER_BYTES + samples * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20) // plain samples
  bytes.writeUInt16LE(1, 22) // one channel
  bytes.writeUInt32LE(RATE, 24)
  bytes.writeUInt32LE(RATE * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples * 2, 40)
  for (let index = 0; index < samples; index++) {
    const sample = LOUDNESS * Math.sin((2 * Math.PI * TONE_HERTZ * index) / RATE)
    bytes.writeInt16LE(Math.round(sample), HEADER_BYTES + index * 2)
  }
  writeFileSync(file, bytes)
  return file
}
