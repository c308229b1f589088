import * as z from "#model/schema.ts";
import type * as Y from "yjs";
import { applyCheckInCommand, checkCheckInCommand, checkInSchemas, type CheckInCommand } from "#model/commands/check-ins.ts";
import { Check, NOUNS, type Noun } from "#model/commands/context.ts";
import { applyMapCommand, checkMapCommand, mapSchemas, type MapCommand } from "#model/commands/map.ts";
import { applyMatrixCommand, checkMatrixCommand, matrixSchemas, type MatrixCommand } from "#model/commands/matrix.ts";
import { applyRecordCommand, checkRecordCommand, recordSchemas, type RecordCommand } from "#model/commands/records.ts";
import { applyTextCommand, checkTextCommand, textSchemas, type TextCommand } from "#model/commands/text.ts";

/** Every change to a plan, as a plain value: the one vocabulary of the UI, the API, undo, activity and tests. */
export type Command = RecordCommand | CheckInCommand | MatrixCommand | MapCommand | TextCommand;
export type CommandType = Command["type"];

const schemas = [...recordSchemas, ...checkInSchemas, ...matrixSchemas, ...mapSchemas, ...textSchemas];
/** Every command type there is. */
export const COMMAND_TYPES = schemas.map((schema) => schema.shape.type.value) as CommandType[];

// The schemas are made from the same table as the types, in a loop that TypeScript cannot follow; a test feeds one of each through.
export const commandSchema = z.discriminatedUnion("type", schemas as [(typeof schemas)[number], ...typeof schemas]) as unknown as z.Schema<Command>;

/**
 * Applies commands to `doc` in one transaction: one undo step, one activity entry (rule D10).
 * Throws `PlanError` (`noun.notFound`, `noun.exists`, `flow.…`, `text.…`) before anything is changed when one of them cannot be applied.
 */
export function applyCommands(doc: Y.Doc, commands: readonly Command[], origin: unknown = null): void {
  const check = new Check(doc);
  for (const command of commands) checkCommand(check, command);
  doc.transact(() => commands.forEach((command) => applyCommand(doc, command)), origin);
}

/** What a batch is called in undo and activity: the type of its first command, `step.move`. */
export function commandLabel(commands: readonly Command[]): CommandType {
  return commands[0]?.type ?? "text.edit";
}

function checkCommand(check: Check, command: Command): void {
  if (isMatrix(command)) checkMatrixCommand(check, command);
  else if (isMap(command)) checkMapCommand(check, command);
  else if (command.type === "text.edit") checkTextCommand(check, command);
  else if (command.type === "checkIn.add") checkCheckInCommand(check, command);
  else checkRecordCommand(check, collectionOf(command), command);
}

function applyCommand(doc: Y.Doc, command: Command): void {
  if (isMatrix(command)) applyMatrixCommand(doc, command);
  else if (isMap(command)) applyMapCommand(doc, command);
  else if (command.type === "text.edit") applyTextCommand(doc, command);
  else if (command.type === "checkIn.add") applyCheckInCommand(doc, command);
  else applyRecordCommand(doc, collectionOf(command), command);
}

const MATRIX = new Set<string>(matrixSchemas.map((schema) => schema.shape.type.value));
const MAP = new Set<string>(mapSchemas.map((schema) => schema.shape.type.value));
const isMatrix = (command: Command): command is MatrixCommand => MATRIX.has(command.type);
const isMap = (command: Command): command is MapCommand => MAP.has(command.type);
const collectionOf = (command: RecordCommand) => NOUNS[command.type.split(".")[0] as Noun];
