import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./app/i18n.ts",
  // Messages are parsed when the pages are built: a browser loads no parser.
  experimental: { messages: { path: "./messages", format: "json", locales: "infer", precompile: true } },
});

export default withNextIntl({
  distDir: process.env.PRORAB_BUILD_DIR ?? ".next",
  // For the benchmark's profiles: functions keep their names.
  ...(process.env.PRORAB_BUILD_READABLE === "1" && { experimental: { turbopackMinify: false } }),
  // Between two pages a browser sees no link to the icon, and asks for this one.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  poweredByHeader: false,
  // No page of ours asks for a resized picture: nobody else may have one made.
  images: { unoptimized: true },
  reactStrictMode: true,
  // `npm test` type-checks the whole tree; a start must not pay for it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    // What React Flow draws and no map of ours does is left out; so is the WebSocket that tRPC would use.
    rules: Object.fromEntries(["@xyflow/react/dist/esm/index.js", "@trpc/client/dist/wsLink-*.mjs"].map((file) => [`**/node_modules/${file}`, { loaders: ["./scripts/name-pure-calls.mjs"] }])),
    // lib0 and d3 bring Buffer, a DOM, schemas and transitions for branches that no browser of ours takes (decision 12).
    resolveAlias: {
      "next/dist/compiled/buffer": { browser: "./app/no-buffer.ts" },
      "lib0/logging": { browser: "./node_modules/lib0/logging.node.js" },
      "d3-transition": { browser: "./app/no-transitions.ts" },
      "d3-interpolate": { browser: "./app/no-transitions.ts" },
    },
  },
  // One copy of each across Next's module graphs and the custom server, or `instanceof Y.Doc` is false.
  serverExternalPackages: ["yjs", "y-protocols", "lib0", "@hocuspocus/server", "pg", "drizzle-orm", "@node-rs/argon2", "nodemailer", "docx", "fontkit", "sharp", "write-excel-file"],
});
