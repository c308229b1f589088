export { default, generateMetadata } from "#app/w/[workspace]/goals/page.tsx";
