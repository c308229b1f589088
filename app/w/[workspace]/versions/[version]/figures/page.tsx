export { default, generateMetadata } from "#app/w/[workspace]/figures/page.tsx";
