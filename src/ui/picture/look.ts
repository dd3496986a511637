import styles from './Picture.module.css'

/** Class names of what a picture is made of, as visx wants them: there for certain. */
export const look = {
  mark: styles.mark ?? '',
  track: styles.track ?? '',
  idle: styles.idle ?? '',
  today: styles.today ?? '',
  rim: styles.rim ?? '',
  grid: styles.grid ?? '',
  planned: styles.planned ?? '',
  agreed: styles.agreed ?? '',
  course: styles.course ?? '',
  forecast: styles.forecast ?? '',
  band: styles.band ?? '',
}
