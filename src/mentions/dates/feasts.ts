import { dayOf, startOfMonth } from './calendar.ts';

/** Easter Sunday of a year in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
export function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const position = epact + weekday - 7 * shift + 114;
  return startOfMonth(year, Math.floor(position / 31)) + (position % 31);
}

/** Orthodox Easter as a Gregorian day (the algorithm of Meeus; right from 1900 to 2099). */
export function orthodoxEasterOf(year: number): number {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const position = moon + weekday + 114;
  return startOfMonth(year, Math.floor(position / 31)) + (position % 31) + 13;
}

/** The nth (from 1; -1 for the last) weekday of a month, or null where the month has no such day. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number | null {
  const first = startOfMonth(year, month);
  const offset = (((weekday - 1 - ((first + 3) % 7)) % 7) + 7) % 7;
  if (nth > 0) return dayOf(year, month, 1 + offset + 7 * (nth - 1));
  const last = startOfMonth(year, month + 1) - 1;
  return last - ((((((last + 3) % 7) + 7) % 7) - (weekday - 1) + 7) % 7);
}

let formatter: Intl.DateTimeFormat | null = null;

/** Month and day of a day in the calendar of Umm al-Qura. */
function hijriOf(day: number): { readonly month: number; readonly day: number } {
  formatter ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const parts = formatter.formatToParts(new Date(day * 86_400_000));
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { month: value('month'), day: value('day') };
}

const lengthOfHijriMonth = 29.530588;

/**
 * The Gregorian days on which the given day of the Islamic calendar falls in a Gregorian year: one, or two in a year such
 * as 2030. Umm al-Qura is reckoned, not seen, so a feast that waits for the moon may differ by a day.
 */
export function hijriDaysIn(year: number, month: number, day: number): number[] {
  const found: number[] = [];
  const end = startOfMonth(year + 1, 1);
  for (let at = startOfMonth(year, 1); at < end; ) {
    const here = hijriOf(at);
    if (here.month === month && here.day === day) {
      found.push(at);
      at += 340;
    } else {
      at += daysUntil(here, month, day);
    }
  }
  return found;
}

/** A step towards the sought day that never passes it: some days short of the mean distance, and at least one. */
function daysUntil(
  here: { readonly month: number; readonly day: number },
  month: number,
  day: number,
): number {
  const months = (month - here.month + 12) % 12;
  const distance = months * lengthOfHijriMonth + (day - here.day);
  return Math.max(1, Math.floor((distance < 0 ? distance + 354 : distance) - 3));
}

/** The length of the Islamic month that begins on a day. */
export function lengthOfHijriMonthAt(start: number): number {
  return hijriOf(start + 29).month === hijriOf(start).month ? 30 : 29;
}
