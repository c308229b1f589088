import { config } from "zod";

// Zod tries whether it may compile its checks with eval. Pages forbid that, and their browsers report even the try: so not in a browser.
// Imported before the first schema of a module is made; a module that hands zod on instead would put all of zod into every page.
if ("document" in globalThis) config({ jitless: true });
