import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Without a page of its own for putting frames' answers together, of which none has any, and without describing what is in order: half of its time. */
export const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });

/** What axe objects to on the page as it stands, in the light and in the dark: must be nothing. */
export async function checkAccessibility(page: Page, what: string): Promise<void> {
  // It comes with the page's own script, after what is seen.
  await expect(page).toHaveTitle(/./);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // What is still fading in has other colours.
    await page.evaluate(() => Promise.all(document.getAnimations().flatMap((animation) => (animation.effect?.getComputedTiming().endTime === Infinity ? [] : animation.finished.catch(() => null)))));
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`), `${what}, ${colorScheme}`).toEqual([]);
  }
}
