/** Nothing but this machine is to be reached, and nothing may sleep because it is out of sight. */
export const CHROMIUM_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-renderer-backgrounding", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];
