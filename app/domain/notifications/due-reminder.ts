import { daysBetween, type CivilDate } from '../time/civil-date.ts'

export const dueReminders = ['week', 'eve'] as const
export type DueReminder = (typeof dueReminders)[number]

/**
 * Which reminder of a date is due on a day: one from seven days before, one from the day before. Where the server was
 * off on that very day, the reminder still goes on a later one, as long as the date is ahead.
 */
export function reminderOn(today: CivilDate, dueOn: CivilDate): DueReminder | null {
  const left = daysBetween(today, dueOn)
  if (left < 0 || left > 7) return null
  return left <= 1 ? 'eve' : 'week'
}

/** Reminders go out by day: nobody is written to at midnight. */
export const firstHour = '07:00'
