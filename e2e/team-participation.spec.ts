import { expect, test, type Actor, type Team } from "#e2e/actors.ts";
import { checkAccessibility } from "#e2e/check-accessibility.ts";

/** What the server saw is written down after half a minute (decision 31), ms. */
const SITTING = 45_000;
const rowOf = ({ page }: Actor, name: string) => page.getByRole("list", { name: "Members" }).getByRole("listitem").filter({ hasText: name });
const open = (actor: Actor, { workspace }: Team) => actor.open(`/w/${workspace}/team`);

test("owners and editors see who stands for whom, who has done how much, and who has not come or taken part; readers see no counts", async ({ team }) => {
  test.slow();
  const [editor, viewer] = [await team.join("editor", "Egor"), await team.join("viewer", "Vera")];
  const api = team.owner.api;
  await api.must("invitations.create", { workspace: team.workspace, role: "reviewer", email: "late@example.test", maxUses: 1, days: 1 });
  const members = (await api.query("members.list", { workspace: team.workspace })).data as { id: string; name: string }[];
  const plan = (await api.query("plan.get", { workspace: team.workspace })).data as { participants: { id: string }[]; questions: { id: string }[] };
  const [first, second] = plan.questions.map(({ id }) => id);
  const sales = plan.participants[1]!.id;
  await api.must("plan.apply", { workspace: team.workspace, commands: [
    { type: "participant.set", id: sales, values: { member: members.find(({ name }) => name === "Vera")!.id } },
    { type: "question.set", id: first, values: { respondent: sales } }, { type: "question.set", id: second, values: { respondent: sales } },
  ] });
  await Promise.all([open(team.owner, team), open(viewer, team)]);
  await expect(rowOf(team.owner, "Vera")).toContainText("SalesHas not taken part yet");
  await expect(rowOf(team.owner, "Egor")).toContainText("Stands for no participantHas not taken part yet");
  await expect(rowOf(team.owner, "late@example.test")).toContainText("Invited, has not come");
  await expect(team.owner.page.getByText("have not taken part in anything yet")).toBeVisible();
  await checkAccessibility(team.owner.page, "participation");

  // An answer counts at once, for whom it was asked of; an edit once its sitting is over.
  await editor.api.must("plan.apply", { workspace: team.workspace, commands: [{ type: "question.set", id: first, values: { answer: "By phone", status: "answered" } }] });
  await expect(rowOf(team.owner, "Vera")).toContainText("1 of 2 answers given");
  await expect(rowOf(team.owner, "Egor")).toContainText("1 edit", { timeout: SITTING });
  await expect(rowOf(team.owner, "Egor")).not.toContainText("Has not taken part yet");
  await expect(team.owner.page.getByText("have not taken part in anything yet")).toHaveCount(0);

  await expect(rowOf(viewer, "Vera")).toContainText("Sales");
  for (const words of [/\d edit/, /answers given/, /Has not taken part/, /has not come/]) await expect(viewer.page.getByRole("list", { name: "Members" }).getByText(words)).toHaveCount(0);
  expect(await viewer.api.query("members.participation", { workspace: team.workspace })).toMatchObject({ status: 403, problem: "workspace.forbidden" });
});
