export default {
  readAloud: 'Read aloud',
  hush: 'Stop reading',
} as const
