import { expect, type Locator } from "@playwright/test";
import type { Typist } from "#e2e/typed/typist.ts";
import { ru, say, sayIf, titleOf } from "#e2e/typed/words.ts";
import { CHANNELS, INTEGRATIONS, PARTICIPANTS, SYSTEMS } from "#model/templates/demo-lists.ts";

type Role = "combobox" | "textbox";

const field = ({ page }: Typist, title: string, name: string, role: Role = "combobox"): Locator => page.getByRole("rowgroup", { name: title, exact: true }).getByRole(role, { name: `${name}: ${title}`, exact: true });

/** Adds a record, names it, and gives back its rows. */
async function add({ page }: Typist, what: string, name: string, title: string): Promise<Locator> {
  await page.getByRole("button", { name: what, exact: true }).first().click();
  await expect(page.getByRole("textbox", { name, exact: true }).last()).toBeFocused();
  await page.keyboard.type(title);
  const record = page.getByRole("rowgroup", { name: title, exact: true });
  await expect(record).toBeVisible();
  return record;
}

async function openDetails(record: Locator): Promise<void> {
  const opener = record.getByRole("button", { name: /^(Показать|Скрыть) подробности$/ });
  if ((await opener.getAttribute("aria-expanded")) !== "true") await opener.click();
  await expect(opener).toHaveAttribute("aria-expanded", "true");
}

export async function typeSystems(typist: Typist): Promise<void> {
  const words = ru.audit.systems;
  for (const system of SYSTEMS) {
    const title = say(system.title);
    const record = await add(typist, words.add, words.name, title);
    await typist.choose(field(typist, title, words.kind), ru.audit.turn.system[system.kind]);
    await typist.find(field(typist, title, words.owner), titleOf(system.owner));
    await field(typist, title, words.holds, "textbox").fill(say(system.holds));
    if (system.records !== null) await typist.enter(field(typist, title, words.records, "textbox"), system.records);
    if (system.personalData) await typist.choose(field(typist, title, words.personalHead), words.yes);
    await typist.choose(field(typist, title, words.exchange), words.exchanges[system.exchange]);
    await openDetails(record);
    if (system.direction) await typist.choose(record.getByRole("combobox", { name: words.direction }), words.directions[system.direction]);
    for (const [name, text] of [[words.masterOf, system.masterOf], [words.frequency, system.frequency], [words.notes, system.notes]] as const) {
      await typist.write(record.getByRole("textbox", { name, exact: true }), sayIf(text));
    }
  }
}

export async function typeAccess({ page }: Typist): Promise<void> {
  for (const { title, owner, access } of SYSTEMS) {
    for (const key of PARTICIPANTS.map((participant) => participant.key).filter((known) => access.includes(known))) {
      const cell = page.getByRole("checkbox", { name: `${titleOf(key)}: ${say(title)}${key === owner ? ", владелец" : ""}`, exact: true });
      await cell.focus();
      await page.keyboard.press("Space");
      await expect(cell).toBeChecked();
    }
  }
}

export async function typeChannels(typist: Typist): Promise<void> {
  const words = ru.audit.channels;
  for (const { title, account } of CHANNELS) {
    await add(typist, words.add, words.name, say(title));
    await typist.find(field(typist, say(title), words.owner), titleOf("sales"));
    await typist.choose(field(typist, say(title), words.account), words.accounts[account]);
  }
}

/** Where each channel enters the process: once the process is drawn. */
export async function typeEntries({ page }: Typist, stepOf: (key: string) => string): Promise<void> {
  for (const { title, entry } of CHANNELS) {
    const entering = page.getByRole("rowgroup", { name: say(title), exact: true }).getByRole("combobox", { name: `${ru.audit.channels.entry}: ${say(title)}` });
    await entering.fill(stepOf(entry));
    await page.getByRole("option", { name: stepOf(entry) }).first().click();
    await expect(entering).toHaveValue(new RegExp(stepOf(entry)));
  }
}

export async function typeIntegrations(typist: Typist): Promise<void> {
  const words = ru.audit.integrations;
  for (const integration of INTEGRATIONS) {
    const title = say(integration.title);
    const record = await add(typist, words.add, words.name, title);
    await typist.find(field(typist, title, words.from), titleOf(integration.from));
    await typist.find(field(typist, title, words.to), titleOf(integration.to));
    if (integration.bothWays) await typist.choose(field(typist, title, words.way), words.ways.both);
    await typist.choose(field(typist, title, words.interval), words.intervals[integration.interval]);
    if (integration.master) await typist.choose(field(typist, title, words.master), titleOf(integration[integration.master]));
    if (integration.entry) await typist.choose(field(typist, title, words.entry), words.entries[integration.entry]);
    if (integration.variant === "to-be") await typist.choose(field(typist, title, words.variant), words.variants.toCome);
    await openDetails(record);
    await typist.write(record.getByRole("textbox", { name: words.frequency, exact: true }), sayIf(integration.frequency));
    await typist.write(record.getByRole("textbox", { name: words.notes, exact: true }), sayIf(integration.notes));
  }
}
