/** A duration as people say it: whole days, hours and minutes. */
export type DurationParts = { readonly days: number; readonly hours: number; readonly minutes: number };

/** Splits minutes into working days of `minutesPerDay`, hours and minutes. */
export function durationParts(minutes: number, minutesPerDay: number): DurationParts {
  const whole = Math.round(minutes);
  const rest = whole % minutesPerDay;
  return { days: Math.floor(whole / minutesPerDay), hours: Math.floor(rest / 60), minutes: rest % 60 };
}
