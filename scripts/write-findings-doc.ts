// npm run docs:findings: writes docs/findings.md from the rules and their English words.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { FINDINGS_DOC, writeFindingsDoc } from "./findings-doc.ts";
import { HOME } from "./home.mjs";

writeFileSync(join(HOME, FINDINGS_DOC), writeFindingsDoc());
