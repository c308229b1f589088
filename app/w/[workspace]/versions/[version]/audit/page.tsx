export { default, generateMetadata } from "#app/w/[workspace]/audit/page.tsx";
