import { expect, type Locator, type Page } from "@playwright/test";
import type { Api } from "#e2e/api.ts";
import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import type { MapKey, Plan, StepKind } from "#model/shape.ts";

/** A process map as one person sees and uses it. */
export class MapPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the workspace's first map and waits until it can be drawn on. */
  async open(workspace: string): Promise<void> {
    await this.page.goto(`/w/${workspace}/map`);
    await expect(this.palette).toBeVisible();
    // Keys, clipboard and printing are heard with what comes right after the canvas; so do these controls.
    await expect(this.page.getByRole("button", { name: "Show all" })).toBeVisible();
  }

  get palette(): Locator {
    return this.page.getByRole("toolbar", { name: "Shapes" });
  }

  get title(): Locator {
    return this.page.getByRole("textbox", { name: "Step title" });
  }

  step(title: string): Locator {
    return this.page.getByRole("group", { name: new RegExp(`^[^:“]+: ${title}(,|$)`) });
  }

  flow(from: string, to: string): Locator {
    return this.page.getByRole("group", { name: `Flow from “${from}” to “${to}”` });
  }

  handle(where: string, title: string): Locator {
    return this.page.getByRole("button", { name: `Add a step ${where} “${title}”` });
  }

  /** The handles of the selected flow's segments. */
  get bend(): Locator {
    return this.page.getByRole("button", { name: "Move this part of the flow" });
  }

  /** The handle of an end of the selected flow; for the pointer alone. */
  flowEnd(end: "from" | "to"): Locator {
    return this.page.getByTestId(`flow-end-${end}`);
  }

  /** The flow that what is being dragged would be put into is lit up. */
  get insertHere(): Locator {
    return this.page.getByTestId("insert-here");
  }

  lane(name: string): Locator {
    return this.page.getByRole("list", { name: "Lanes" }).getByRole("listitem", { name, exact: true });
  }

  laneMenu(name: string): Locator {
    return this.page.getByRole("button", { name: `Lane “${name}”`, exact: true });
  }

  async toast(text: string): Promise<Locator> {
    const toast = this.page.getByRole("dialog").filter({ hasText: text });
    await expect(toast).toBeVisible();
    return toast;
  }

  /** Presses at the middle of one thing and lets go `to` another place, as a hand does: in several movements. */
  async drag(from: Locator, to: { x: number; y: number }, drop = true): Promise<void> {
    const start = await middleOf(from);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    for (let i = 1; i <= 8; i++) await this.page.mouse.move(start.x + ((to.x - start.x) * i) / 8, start.y + ((to.y - start.y) * i) / 8);
    if (drop) await this.page.mouse.up();
  }
  /** Drags a step so that its middle comes to `to`. The few pixels after which a press is a drag are not part of it. */
  async dragStep(title: string, to: { x: number; y: number }, drop = true): Promise<void> {
    const start = await middleOf(this.step(title));
    const { mouse } = this.page;
    await mouse.move(start.x, start.y - 5);
    await mouse.down();
    await mouse.move(start.x, start.y);
    for (let i = 1; i <= 8; i++) await mouse.move(start.x + ((to.x - start.x) * i) / 8, start.y + ((to.y - start.y) * i) / 8);
    if (drop) await mouse.up();
  }
}

export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("not to be seen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export async function readPlan(api: Api, workspace: string): Promise<Plan> {
  return (await api.query("plan.get", { workspace })).data as Plan;
}

type Seed = { title: string; kind?: StepKind; lane: number; x: number };

/** Three steps beside each other in one lane. */
export const ROW = [{ title: "One", lane: 0, x: 100 }, { title: "Two", lane: 0, x: 340 }, { title: "Three", lane: 0, x: 580 }];

/** Puts steps on the first map of a workspace over the API, and joins each with the next; returns the map's lanes by name, top to bottom. */
export async function seedSteps(api: Api, workspace: string, seeds: readonly Seed[], joined = false): Promise<string[]> {
  const plan = await readPlan(api, workspace);
  const map = `${plan.processes[0]!.id}/as-is` as MapKey;
  const lanes = plan.lanes.filter((lane) => lane.map === map).map((lane) => lane.participant);
  const ids = seeds.map(() => newId());
  const commands: Command[] = seeds.map(({ title, kind = "task", lane, x }, index) => ({
    type: "step.add", id: ids[index]!, map, kind, place: { lane: lanes[lane]!, x, y: 32 }, values: { title },
  }));
  if (joined) for (let i = 1; i < ids.length; i++) commands.push({ type: "flow.connect", id: newId(), from: ids[i - 1]!, to: ids[i]! });
  await api.must("plan.apply", { workspace, commands });
  return lanes.map((id) => plan.participants.find((participant) => participant.id === id)!.title);
}
