import { expect } from "@playwright/test";
import type { Outline } from "#e2e/typed/outline.ts";
import type { Typist } from "#e2e/typed/typist.ts";
import { ru, say } from "#e2e/typed/words.ts";

const VIEWS = { canvas: ru.map.look.canvas, outline: ru.map.look.outline } as const;

/** Maps open as outlines with details beside them, as this person has last left them. */
export async function prepareMaps({ page }: Typist): Promise<void> {
  await page.addInitScript((look) => localStorage.setItem("prorab.map", look), JSON.stringify({ view: "outline", panel: "facts", overlay: null }));
}

export async function addProcess({ page }: Typist): Promise<void> {
  await page.getByRole("button", { name: ru.map.process.switch, exact: true }).click();
  await page.getByRole("menuitem", { name: ru.map.process.add }).click();
  await expect(page.getByRole("heading", { level: 1, name: ru.map.process.newTitle })).toBeVisible();
}

export async function chooseProcess({ page }: Typist, title: string): Promise<void> {
  await page.getByRole("button", { name: ru.map.process.switch, exact: true }).click();
  await page.getByRole("menu").getByText(title, { exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

export async function show({ page }: Typist, view: keyof typeof VIEWS): Promise<void> {
  await page.getByRole("radio", { name: VIEWS[view], exact: true }).click();
  await expect(view === "canvas" ? page.getByRole("toolbar", { name: ru.map.palette.label }) : page.getByRole("region", { name: ru.map.outline.label })).toBeVisible();
}

type Facts = { title: string; purpose: string; owner: string; volumePerMonth: number | null };

export async function describeProcess(typist: Typist, { title, purpose, owner, volumePerMonth }: Facts): Promise<void> {
  const { page } = typist;
  const panel = page.getByRole("complementary", { name: ru.map.panel.label });
  const words = ru.map.inspector.processFact;
  await page.getByRole("textbox", { name: ru.map.process.title }).fill(title);
  await expect(panel.getByRole("group", { name: `Свойства процесса «${title}»` })).toBeVisible();
  await typist.write(panel.getByRole("textbox", { name: words.purpose }), purpose);
  await typist.find(panel.getByRole("combobox", { name: words.owner }), owner);
  if (volumePerMonth !== null) await typist.enter(panel.getByRole("textbox", { name: words.volumePerMonth }), volumePerMonth);
}

/** Puts the steps that no way leads to on the map, from its palette. */
export async function typeLoose(typist: Typist, outline: Outline): Promise<void> {
  const { page } = typist;
  for (const { title, kind } of outline.loose) {
    await page.getByRole("toolbar", { name: ru.map.palette.label }).getByRole("button", { name: ru.stepKinds[kind === "note" ? "note" : "start"], exact: true }).click();
    const field = page.getByRole("textbox", { name: ru.map.step.title });
    await expect(field).toBeFocused();
    await page.keyboard.insertText(say(title));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("group", { name: new RegExp(`: ${say(title)}(,|$)`) })).toBeFocused();
    // What is added while a step is chosen is joined to it where it can be.
    await page.keyboard.press("Escape");
    await expect(page.getByRole("toolbar", { name: ru.map.tools.label })).toHaveCount(0);
  }
}

const laneMenu = ({ page }: Typist, title: string) => page.getByRole("button", { name: `Дорожка «${title}»`, exact: true });

/** Takes away the lanes that are not of this map, adds those it lacks, and puts them in their order from their menus. */
export async function arrangeLanes(typist: Typist, order: readonly string[]): Promise<void> {
  const { page } = typist;
  const list = page.getByRole("list", { name: ru.map.lane.list });
  const read = () => list.getByRole("textbox", { name: ru.map.lane.title }).evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  const pick = async (lane: string, item: string) => {
    await laneMenu(typist, lane).click();
    await page.getByRole("menuitem", { name: item, exact: true }).click();
  };
  for (const lane of await read()) {
    if (order.includes(lane)) continue;
    await pick(lane, ru.map.lane.remove);
    await expect.poll(read).not.toContain(lane);
  }
  for (const lane of order) {
    if ((await read()).includes(lane)) continue;
    await page.getByRole("toolbar", { name: ru.map.palette.label }).getByRole("button", { name: ru.map.lane.add, exact: true }).click();
    await page.getByRole("dialog", { name: ru.map.lane.add }).getByRole("button", { name: lane, exact: true }).click();
    await expect.poll(read).toContain(lane);
  }
  for (const [place, lane] of order.entries()) {
    for (let lanes = await read(); lanes.indexOf(lane) > place; lanes = await read()) {
      const at = lanes.indexOf(lane);
      await pick(lane, ru.map.lane.up);
      await expect.poll(async () => (await read()).indexOf(lane)).toBe(at - 1);
    }
  }
  expect(await read()).toEqual(order);
}
