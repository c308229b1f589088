// npm run build: installs and builds what is missing or stale, and serves nothing: for images, and for services that may not write where the program is.
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { findNode } from "./node-runtime.mjs";

const node = findNode();
ensureInstalled(node);
ensureBuilt(node);
