import { fromBase64 } from "lib0/buffer";
import * as z from "#model/schema.ts";
import { ROLES } from "#model/access.ts";
import { presencePatchSchema } from "#model/presence.ts";

/** What the hub and the browsers tell each other beside the document's own updates: stateless messages, JSON. */
const person = z.object({ connection: z.string(), memberId: z.string(), name: z.string(), colour: z.string(), role: z.enum(ROLES) });
export type HerePerson = z.infer<typeof person>;

const serverSchema = z.discriminatedUnion("t", [
  /** Said once, first: who the hub takes this connection for. */
  z.object({ t: z.literal("hello"), connection: z.string(), member: z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES), colour: z.string() }), readOnly: z.boolean() }),
  /** How far the clients that it names are on disk: all of them right after `hello`, then those that went on. */
  z.object({ t: z.literal("durable"), sv: z.string() }),
  /** Whether the database takes what is written: `slow` keeps it waiting, `full` has made the plan read-only. */
  z.object({ t: z.literal("storage"), state: z.enum(["ok", "slow", "full"]) }),
  /** Who came, who went, whose state is new, and what of a known state has changed. With `all`, everyone who is here: who is not named is gone. */
  z.object({ t: z.literal("here"), all: z.boolean().optional(), people: z.array(person), gone: z.array(z.string()), states: z.record(presencePatchSchema), moved: z.record(presencePatchSchema) }),
  /** tRPC queries to ask again. */
  z.object({ t: z.literal("stale"), queries: z.array(z.string()) }),
  z.object({ t: z.literal("pong") }),
]);
/** A server message as it is written: bytes as base64. */
export type ServerMessageOut = z.infer<typeof serverSchema>;
export type ServerMessage = Exclude<ServerMessageOut, { t: "durable" }> | { t: "durable"; sv: Uint8Array };
export type Here = Extract<ServerMessage, { t: "here" }>;

const clientSchema = z.discriminatedUnion("t", [
  /** What has changed of my state since I last told. */
  z.object({ t: z.literal("presence"), patch: presencePatchSchema }),
  z.object({ t: z.literal("ping") }),
]);
export type ClientMessage = z.infer<typeof clientSchema>;

/** The server's message behind `text`; null for what is none. */
export function parseServerMessage(text: string): ServerMessage | null {
  const message = parse(serverSchema, text);
  if (message?.t !== "durable") return message;
  const sv = parseBytes(message.sv);
  return sv && { t: "durable", sv };
}
/** The browser's message behind `text`; null for what is none. */
export const parseClientMessage = (text: string): ClientMessage | null => parse(clientSchema, text);

function parseBytes(text: string): Uint8Array | null {
  try {
    return fromBase64(text);
  } catch {
    return null;
  }
}

function parse<T>(schema: z.Schema<T>, text: string): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
