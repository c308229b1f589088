import { z } from "zod";

// Zod tries whether it may compile its checks with eval. Pages forbid that, and their browsers report even the try: so not in a browser.
if ("document" in globalThis) z.config({ jitless: true });

export { z };
