// npm run backup | restore | move-to: finds the Node to run them with, as npm start does, and becomes the command.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { become } from "./child.mjs";
import { HOME } from "./home.mjs";
import { ensureInstalled } from "./install.mjs";
import { findNode, typeFlags, withNode } from "./node-runtime.mjs";

const [command, ...args] = process.argv.slice(2);
const node = findNode();
// An app may be running from these packages: what is stale is the next start's to mend.
if (!existsSync(join(HOME, "node_modules"))) ensureInstalled(node);
// npm changes into the project's folder; names of files are meant from where the command was called.
become(node, [...typeFlags(node), `scripts/${command}.ts`, ...args], { cwd: HOME, env: { ...withNode(node), PRORAB_CALLED_FROM: process.env.INIT_CWD ?? process.cwd() } });
