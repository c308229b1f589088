import { describe, expect, it } from "vitest";
import { afterAt, filterRequirements, groupRequirements, keyOf, NO_FILTER, valuesOfGroup, type Filter } from "#components/brief/requirements/arrange.ts";
import { planOf } from "#model/testing/plan-of.ts";

const { requirements } = planOf({ requirements: [
  { id: "a", title: "Звонки", area: "channels", priority: "must", sources: ["channel/x"] }, { id: "b", title: "Отчёт", area: "reports", priority: "could", goals: ["g"] },
  { id: "c", title: "Прочее", statement: "как у всех", area: "reports" },
] });
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join("");
const filtered = (filter: Partial<Filter>, kept: string | null = null) => ids(filterRequirements(requirements, { ...NO_FILTER, ...filter }, ({ id }) => id === "a", kept));

describe("requirements", () => {
  it("stand by area, or by priority with the undecided first; empty groups do not", () => {
    expect(groupRequirements(requirements, "area").map(({ key, requirements: list }) => `${key}:${ids(list)}`)).toEqual(["channels:a", "reports:bc"]);
    expect(groupRequirements(requirements, "priority").map(({ key, requirements: list }) => `${key}:${ids(list)}`)).toEqual(["none:c", "must:a", "could:b"]);
  });

  it("become what their group is", () => {
    for (const by of ["area", "priority"] as const) for (const one of requirements) expect(one).toMatchObject(valuesOfGroup(keyOf(one, by), by));
  });

  it("are found by words, priority, area and what is wrong with them; the one being written stays", () => {
    expect([filtered({ text: "отчет" }), filtered({ text: "КАК всех" }), filtered({ priority: "none" }), filtered({ priority: "must", area: "reports" }), filtered({ concern: "gone" }), filtered({ concern: "untraced" })]).toEqual(["b", "c", "c", "", "a", "c"]);
    expect(filtered({ text: "отчет" }, "a")).toBe("ab");
  });

  it("come to a place counted without the one that moves", () => {
    expect([afterAt(requirements, "c", 0), afterAt(requirements, "c", 1), afterAt(requirements, "a", 2)]).toEqual([null, "a", "c"]);
  });
});
