export { default, generateMetadata } from "#app/w/[workspace]/brief/requirements/page.tsx";
