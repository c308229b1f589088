import { describe, expect, it } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { goneSources, lacksTrace, offersOf, standingSources } from "#model/requirements/offers.ts";
import { proposeRequirements } from "#model/requirements/propose.ts";
import { takeOffers } from "#model/requirements/take.ts";

const wordsOf = () => ({ title: "t".repeat(300), statement: "As it is shown" });

function createPlan() {
  const doc = createDocument();
  applyCommands(doc, [{ type: "channel.add", id: "a", values: { title: "Phone", account: "personal" } }, { type: "channel.add", id: "b", values: { title: "Mail" } }]);
  const offers = () => {
    const plan = project(doc);
    return offersOf(proposeRequirements(plan, []), plan.requirements);
  };
  return { doc, offers, requirements: () => project(doc).requirements, take: (dropped: boolean, ...keys: string[]) => applyCommands(doc, takeOffers(offers().filter(({ proposal }) => keys.includes(proposal.key)), dropped, wordsOf)) };
}

describe("offers", () => {
  it("taken or dropped are made requirements in one batch, and not offered again; removed ones are", () => {
    const { doc, offers, take, requirements } = createPlan();
    expect(offers().map(({ proposal }) => proposal.key)).toEqual(["channel/a", "channel/b", "companyAccounts/plan"]);
    take(false, "channel/a");
    take(true, "channel/b");
    expect(requirements()).toMatchObject([{ priority: "must", area: "channels", sources: ["channel/a"], dropped: false }, { sources: ["channel/b"], dropped: true }]);
    expect(requirements()[0]!.title).toHaveLength(200);
    expect(offers().map(({ proposal }) => proposal.key)).toEqual(["companyAccounts/plan"]);
    applyCommands(doc, [{ type: "requirement.remove", ids: [requirements()[1]!.id] }]);
    expect(offers().map(({ proposal }) => proposal.key)).toEqual(["channel/b", "companyAccounts/plan"]);
  });

  it("with a new reason for a requirement that is there are offered as that reason, and give it to it", () => {
    const { doc, offers, take, requirements } = createPlan();
    take(false, "companyAccounts/plan");
    applyCommands(doc, [{ type: "channel.set", id: "b", values: { account: "personal" } }]);
    const offer = offers().find(({ proposal }) => proposal.key === "companyAccounts/plan");
    expect(offer).toMatchObject({ news: ["channel/b/account"], requirement: { id: requirements()[0]!.id } });
    take(false, "companyAccounts/plan");
    expect(requirements()).toHaveLength(1);
    expect(requirements()[0]!.sources).toEqual(["channel/a/account", "channel/b/account"]);
  });

  it("taken for a new reason bring a dropped requirement back; dropped, they leave it dropped", () => {
    for (const dropped of [false, true]) {
      const { doc, take, requirements } = createPlan();
      take(true, "companyAccounts/plan");
      applyCommands(doc, [{ type: "channel.set", id: "b", values: { account: "personal" } }]);
      take(dropped, "companyAccounts/plan");
      expect(requirements()).toMatchObject([{ dropped, sources: ["channel/a/account", "channel/b/account"] }]);
    }
  });
});

describe("reasons", () => {
  it("are gone once the plan says otherwise", () => {
    const { doc, take, requirements } = createPlan();
    take(false, "companyAccounts/plan");
    const standing = () => standingSources(proposeRequirements(project(doc), []), []);
    expect(goneSources(requirements()[0]!, standing())).toEqual([]);
    applyCommands(doc, [{ type: "channel.set", id: "a", values: { account: "company" } }]);
    expect(goneSources(requirements()[0]!, standing())).toEqual(["channel/a/account"]);
  });

  it("of any finding stand for as long as it is there", () => {
    expect([...standingSources([], [{ code: "GOAL-COUNT", severity: "warning", at: { kind: "page", page: "goals" }, params: {} }])]).toEqual(["GOAL-COUNT/page/goals"]);
  });

  it("are lacking where there is neither a source nor a goal", () => {
    expect([lacksTrace({ sources: [], goals: [] }), lacksTrace({ sources: [], goals: ["g"] }), lacksTrace({ sources: ["channel/a"], goals: [] })]).toEqual([true, false, false]);
  });
});
