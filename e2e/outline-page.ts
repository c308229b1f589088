import { expect, type Locator, type Page } from "@playwright/test";

/** A map's outline as one person sees and uses it. */
export class OutlinePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the workspace's first map as an outline. */
  async open(workspace: string, view: "outline" | "split" = "outline", mayEdit = true): Promise<void> {
    await this.page.addInitScript((look) => localStorage.setItem("prorab.map", look), JSON.stringify({ view, panel: null, overlay: null }));
    await this.page.goto(`/w/${workspace}/map`);
    await expect(this.page.getByRole("region", { name: "Outline of the map" })).toBeVisible();
    // Until the document is here nothing can be written.
    if (mayEdit) await expect(this.first.or(this.page.locator("[role=treegrid][aria-readonly=false]"))).toBeVisible();
  }

  get first(): Locator {
    return this.page.getByRole("textbox", { name: "What starts the work?" });
  }

  get title(): Locator {
    return this.page.getByRole("textbox", { name: "Step title" });
  }

  get grid(): Locator {
    return this.page.getByRole("treegrid", { name: "Outline of the map" });
  }

  /** The row of a step by its title. */
  row(title: string): Locator {
    return this.grid.getByRole("row").filter({ has: this.page.locator("[data-column=title]").getByText(title, { exact: true }) });
  }

  /** A cell of a step's row, by its column's place from the number on. */
  cell(title: string, column: keyof typeof COLUMNS): Locator {
    return this.row(title).and(this.page.getByRole("row")).locator(`[role=gridcell][aria-colindex="${COLUMNS[column]}"]`);
  }

  /** The rows as text: level, label of the branch, title. */
  rows(): Promise<string[]> {
    return this.grid.getByRole("row").evaluateAll((rows) => rows.filter((row) => row.hasAttribute("aria-level")).map((row) => {
      const text = (column: string) => {
        const cell = row.querySelector(`[aria-colindex="${column}"]`);
        return cell?.querySelector("textarea")?.value ?? cell?.textContent ?? "";
      };
      return `${row.getAttribute("aria-level")} ${text("3") && `[${text("3")}] `}${text("4")}`;
    }));
  }
}

const COLUMNS = { kind: 2, label: 3, title: 4, performer: 5, system: 6, processing: 7, waiting: 8, deadline: 9, next: 10 } as const;
