import ical, { ICalAlarmType, type ICalCalendar } from 'ical-generator'
import { type Millis, type StudyDay, studyDay } from '../../domain/ids'
import { type CalendarDay, calendarDay, type WallTime } from '../../domain/days'
import { type InterviewPlan, interviewAt, interviewDay, minutesOn } from '../../domain/plans'

const MINUTE_MILLIS = 60_000
/** How long before the interview its calendar reminds of it, in seconds. */
const REMINDERS = [24 * 60 * 60, 2 * 60 * 60]
/** How much of the day an interview takes, as nobody knows beforehand; minutes. */
const INTERVIEW_MINUTES = 60

export interface CalendarRequest {
  readonly plan: InterviewPlan
  /** When to practise, by whatever clock the person has around them that day. */
  readonly practiceAt: WallTime
  readonly now: Millis
  /** Of the person's clock now, in minutes. */
  readonly utcOffset: number
  readonly today: StudyDay
  /** Minutes after midnight at which the person's day turns. */
  readonly dayStart: number
  /** Where practice opens. */
  readonly address: string
  readonly words: {
    readonly interview: string
    readonly practice: (minutes: number) => string
  }
}

/** The interview, and before it a time to practise on every study day that has minutes: an iCalendar file. */
export function writeCalendar(request: CalendarRequest): string {
  const calendar = ical({ prodId: { company: 'Yingda', product: 'Interview plan' } })
  addInterview(calendar, request)
  for (const { date, minutes } of practiceTimes(request))
    addPractice(calendar, request, date, minutes)
  // Every line ends with a line break, the last one too (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`
}

/** A moment, the same for everybody: written in UTC, it needs no description of a time zone. */
function addInterview(calendar: ICalCalendar, { plan, now, address, words }: CalendarRequest) {
  const start = interviewAt(plan)
  const event = calendar.createEvent({
    id: `${plan.id}@yingda`,
    stamp: new Date(now),
    start: new Date(start),
    end: new Date(start + INTERVIEW_MINUTES * MINUTE_MILLIS),
    summary: words.interview,
    url: address,
  })
  for (const trigger of REMINDERS)
    event.createAlarm({ type: ICalAlarmType.display, trigger, description: words.interview })
}

/** A time on the wall without a zone (“floating”): practice is at eight also where the person travels. */
function addPractice(
  calendar: ICalCalendar,
  { plan, practiceAt, now, address, words }: CalendarRequest,
  date: CalendarDay,
  minutes: number,
) {
  const start = Date.parse(`${date}T${practiceAt}:00Z`)
  const summary = words.practice(minutes)
  calendar
    .createEvent({
      id: `${plan.id}-${date}@yingda`, // the same day again replaces what a calendar already has
      stamp: new Date(now),
      start: new Date(start),
      end: new Date(start + minutes * MINUTE_MILLIS),
      floating: true,
      summary,
      url: address,
    })
    .createAlarm({ type: ICalAlarmType.display, trigger: 0, description: summary })
}

/** Study days until the interview with their minutes, by the calendar's date of the practice. */
function practiceTimes({ plan, practiceAt, now, utcOffset, today, dayStart }: CalendarRequest) {
  const times: { readonly date: CalendarDay; readonly minutes: number }[] = []
  const wallNow = new Date(now + utcOffset * MINUTE_MILLIS).toISOString()
  // A time before the day turns is late at night, when the calendar already shows the next date.
  const nextDate = minutesAfterMidnight(practiceAt) < dayStart ? 1 : 0
  for (let day = today; day < interviewDay(plan, dayStart); day = studyDay(day + 1)) {
    const date = calendarDay(studyDay(day + nextDate))
    const minutes = minutesOn(plan, day)
    if (minutes > 0 && `${date}T${practiceAt}` > wallNow) times.push({ date, minutes })
  }
  return times
}

function minutesAfterMidnight(time: WallTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
