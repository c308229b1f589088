export { default, generateMetadata } from "#app/w/[workspace]/brief/page.tsx";
