import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever the command is called from. */
export const HOME = join(dirname(fileURLToPath(import.meta.url)), "..");
