/** Days on which no period can end: Saturdays, Sundays and the public holidays of the controller's country. */
import Holidays from 'date-holidays';
import type { Temporal } from 'temporal-polyfill';

/** Why a day is closed (an English name), or null for a working day. */
export type ClosedDay = (day: Temporal.PlainDate) => string | null;

/** Names by which the product knows the Belgian days; others keep the calendar's own English name. */
const shortNames: Record<string, string> = {
  "New Year's Day": 'New Year',
  'Ascension Day': 'Ascension',
  'National Holiday': 'National Day',
  "All Saints' Day": 'All Saints',
  'Armistice Day': 'Armistice',
  'Christmas Day': 'Christmas',
};

/**
 * The closed days of a country (Regulation 1182/71 art. 3(4) and 2(1): Saturdays and Sundays are no working days).
 * @param country ISO 3166 alpha-2
 */
export function closedDaysOf(country: string): ClosedDay {
  const calendar = new Holidays(country, { types: ['public'] });
  const byYear = new Map<number, Map<string, string>>();

  function holidaysIn(year: number): Map<string, string> {
    const known = byYear.get(year);
    if (known) return known;
    const days = new Map<string, string>();
    for (const { date, name } of calendar.getHolidays(year, 'en')) {
      days.set(date.slice(0, 10), shortNames[name] ?? name);
    }
    byYear.set(year, days);
    return days;
  }

  return (day) => {
    const holiday = holidaysIn(day.year).get(day.toString());
    if (holiday !== undefined) return holiday;
    if (day.dayOfWeek === 6) return 'Saturday';
    return day.dayOfWeek === 7 ? 'Sunday' : null;
  };
}
