import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/i18n.ts");

export default withNextIntl({
  distDir: process.env.PRORAB_BUILD_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` type-checks the whole tree; a start must not pay for it again.
  typescript: { ignoreBuildErrors: true },
  // One copy of each across Next's module graphs and the custom server, or `instanceof Y.Doc` is false.
  serverExternalPackages: ["yjs", "y-protocols", "lib0", "@hocuspocus/server", "pg", "drizzle-orm", "@node-rs/argon2", "nodemailer"],
});
