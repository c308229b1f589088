import { expect, test } from "#e2e/actors.ts";
import { readPlan } from "#e2e/map-page.ts";
import { SECTIONS, typeAnswers } from "#e2e/typed/audit.ts";
import { typeFlowFacts, typeStepFacts } from "#e2e/typed/facts.ts";
import { typeCheckIns, typeGoals } from "#e2e/typed/goals.ts";
import { CLAIMS, CLAIMS_TO_BE, SALES } from "#e2e/typed/maps.ts";
import { typeLetters, typeRowDetails, typeRows } from "#e2e/typed/matrix.ts";
import { Outline } from "#e2e/typed/outline.ts";
import { demoInWords, planInWords } from "#e2e/typed/plan-in-words.ts";
import { addProcess, arrangeLanes, chooseProcess, describeProcess, prepareMaps, show, typeLoose } from "#e2e/typed/process.ts";
import { typeAccess, typeChannels, typeEntries, typeIntegrations, typeSystems } from "#e2e/typed/registers.ts";
import { addParticipant, describeParticipant, moveParticipant } from "#e2e/typed/team.ts";
import { Typist } from "#e2e/typed/typist.ts";
import { say } from "#e2e/typed/words.ts";
import { PARTICIPANTS } from "#model/templates/demo-lists.ts";

test.use({ language: "ru", actionTimeout: 10_000, trace: "off" });

test("two people at once type the demo company's whole plan in", async ({ team }) => {
  test.setTimeout(480_000);
  const demo = demoInWords();
  const [sales, claims] = demo.processes as unknown as [Parameters<typeof describeProcess>[1], Parameters<typeof describeProcess>[1]];
  const owner = new Typist(team.owner, team);
  const editor = new Typist(await team.join("editor", "Егор Дорохов"), team);
  const both = [owner, editor];
  const together = (...work: readonly (() => Promise<void>)[]) => Promise.all(work.map((one) => one()));
  const openEach = (mine: string, theirs = mine) => together(() => owner.open(mine), () => editor.open(theirs));
  const allSaved = () => Promise.all(both.map((typist) => typist.saved()));

  await test.step("participants", async () => {
    await openEach("team");
    const isThere = (title: string) => ["Руководитель отдела продаж", "Отдел продаж", "Бухгалтерия"].includes(title);
    const [guides, others] = [PARTICIPANTS.filter(({ title }) => isThere(say(title))), PARTICIPANTS.filter(({ title }) => !isThere(say(title)))];
    await together(
      async () => { for (const participant of guides) await describeParticipant(owner, participant); },
      async () => {
        for (const participant of others) {
          await addParticipant(editor, participant);
          await describeParticipant(editor, participant);
        }
      },
    );
    for (const [index, { title }] of PARTICIPANTS.entries()) await moveParticipant(owner, say(title), "ArrowUp", index + 1);
    await allSaved();
  });

  await test.step("processes, then goals beside systems", async () => {
    await Promise.all(both.map(prepareMaps));
    await openEach("map");
    await describeProcess(owner, sales);
    await addProcess(editor);
    await describeProcess(editor, claims);
    await allSaved();
    await openEach("goals", "audit?tab=systems");
    await together(() => typeGoals(owner, sales.title), () => typeSystems(editor));
    await allSaved();
  });

  await test.step("check-ins and channels beside integrations and access", async () => {
    await editor.open("audit?tab=integrations");
    await together(
      async () => {
        await typeCheckIns(owner);
        await owner.open("audit?tab=channels");
        await typeChannels(owner);
      },
      async () => {
        await typeIntegrations(editor);
        await editor.open("audit?tab=access");
        await typeAccess(editor);
      },
    );
    await allSaved();
  });

  const selling = new Outline(owner, SALES);
  const draw = async (typist: Typist, outline: Outline, map: string) => {
    await outline.typeLine();
    if (outline.loose.length > 0) {
      await show(typist, "canvas");
      await typeLoose(typist, outline);
      await show(typist, "outline");
    }
    await outline.typeOtherWays();
    await outline.typePerformers();
    await show(typist, "canvas");
    await arrangeLanes(typist, demo.lanes[map] as string[]);
    await show(typist, "outline");
  };

  await test.step("the sales process beside the claims, as they are and as they are to be", async () => {
    await openEach("map");
    await together(
      () => draw(owner, selling, `${sales.title}/as-is`),
      async () => {
        await chooseProcess(editor, claims.title);
        for (const [map, variant, look] of [[CLAIMS, "as-is", "Как есть"], [CLAIMS_TO_BE, "to-be", "Как будет"]] as const) {
          await editor.page.getByRole("radio", { name: look, exact: true }).click();
          const outline = new Outline(editor, map);
          await draw(editor, outline, `${claims.title}/${variant}`);
          await outline.typeColumns(map.steps);
          await typeStepFacts(editor, outline, map.steps);
          await typeFlowFacts(editor, outline, map.links);
        }
      },
    );
    await allSaved();
  });

  await test.step("what is known of the sales process: its steps beside its ways on", async () => {
    await editor.open("map");
    await together(
      async () => {
        await selling.typeColumns(SALES.steps);
        await typeStepFacts(owner, selling, SALES.steps);
      },
      () => typeFlowFacts(editor, new Outline(editor, SALES), SALES.links),
    );
    await allSaved();
  });

  await test.step("the audit's answers, and where channels enter the process", async () => {
    const stepOf = (key: string) => selling.titleOf(key);
    await openEach("audit?tab=channels", "audit");
    await together(
      async () => {
        await typeEntries(owner, stepOf);
        await owner.open("audit");
        await typeAnswers(owner, SECTIONS.slice(0, 3), stepOf);
      },
      () => typeAnswers(editor, SECTIONS.slice(3), stepOf),
    );
    await allSaved();
  });

  await test.step("the matrix", async () => {
    const stepOf = (key: string) => selling.titleOf(key);
    await openEach("matrix");
    await together(
      async () => {
        await typeLetters(owner, "project");
        await typeRows(owner, "data");
        await typeLetters(owner, "data");
        await typeRowDetails(owner, "data", stepOf);
      },
      async () => {
        await typeRows(editor, "process");
        await typeLetters(editor, "process");
        await typeRowDetails(editor, "process", stepOf);
        await typeRows(editor, "launch");
        await typeLetters(editor, "launch");
      },
    );
    await allSaved();
  });

  const typed = planInWords(await readPlan(team.owner.api, team.workspace));
  for (const part of Object.keys(demo) as (keyof typeof demo)[]) expect.soft(typed[part], part).toEqual(demo[part]);
});
