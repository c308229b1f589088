import { expect, test } from "vitest";
import { durationParts } from "#model/duration-parts.ts";
import { parseDuration } from "#model/durations.ts";

const DAY = 480;

test.each([
  ["2 ч", 120], ["30 min", 30], ["1,5 дня", 720], ["1.5 days", 720], ["45", 45], ["1:30", 90], ["2 ч 30 мин", 150], ["1 d 4 h", 720], ["1д4ч", 720],
  ["полчаса", 30], ["пол часа", 30], ["полдня", 240], ["пол дня", 240], ["полтора часа", 90], ["полторы недели", 3600], ["1,5 часа", 90], ["час", 60], ["день", 480], ["сутки", 480], ["неделя", 2400],
  ["час с половиной", 90], ["2 с половиной часа", undefined], ["четверть часа", 15], ["два дня", 960], ["½ часа", 30], ["1½ h", 90], ["2½ ч", 150], ["1 500 мин", 1500], ["1 500", 1500],
  ["half an hour", 30], ["half a day", 240], ["half day", 240], ["an hour", 60], ["an hour and a half", 90], ["one and a half hours", 90], ["a quarter of an hour", 15], ["two weeks", 4800], ["a day", 480],
  ["1h30", 90], ["1h 30", 90], ["1ч30", 90], ["2d 4h", 1200], ["2d4", 1200], ["1:30 ч", 90], ["1 h and 5 min", 65], ["Полчаса", 30], ["3 сут.", 1440],
  ["2 недели", 4800], ["1 неделя", 2400], ["1 wk", 2400], ["5 минут", 5], ["3 часа", 180], ["20 мин.", 20], ["1 час и 15 минут", 75], ["1 h, 5 m", 65], ["  10 Мин ", 10], ["0", 0], ["2 ч", 120],
])("%s is %s minutes", (text, minutes) => {
  expect(parseDuration(text, DAY)).toBe(minutes);
});

test("a day is as long as the workspace says", () => {
  expect(parseDuration("2 дня", 600)).toBe(1200);
  expect(durationParts(1200, 600)).toEqual({ days: 2, hours: 0, minutes: 0 });
});

test("nothing typed is no duration, and what is not understood is told apart from it", () => {
  expect(parseDuration("  ", DAY)).toBeNull();
  expect(["soon", "2 попугая", "ч 2", "-5 мин", "1 ч потом", "1:75", "полка", "пол", "half", "1 h 30 10", "1h h", "1 мин 5", "2 час день"].map((text) => parseDuration(text, DAY))).toEqual(Array.from({ length: 13 }));
});

test("what is shown is understood again", () => {
  for (const minutes of [0, 1, 59, 60, 61, 479, 480, 481, 545, 2400, 5000]) {
    const { days, hours, minutes: rest } = durationParts(minutes, DAY);
    expect(parseDuration(`${days} д ${hours} ч ${rest} мин`, DAY)).toBe(minutes);
  }
});
