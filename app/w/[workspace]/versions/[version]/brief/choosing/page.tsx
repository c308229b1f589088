export { default, generateMetadata } from "#app/w/[workspace]/brief/choosing/page.tsx";
